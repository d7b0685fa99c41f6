package io.keepsake.runtime.table;

import static io.keepsake.runtime.fixture.Threads.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.runtime.Cached;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.fixture.ManualClock;
import io.keepsake.runtime.fixture.MemoizedGreetings;
import io.keepsake.runtime.fixture.Threads.Running;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Arguments whose {@code equals} belongs to somebody else: it may fail or take as long as it likes. */
@Timeout(60)
class ForeignKeyTest {
  private static final String SAME_HASH_ONE = "Aa";
  private static final String SAME_HASH_OTHER = "BB";

  private final Memos memos = Memos.builder().clock(new ManualClock()).build();
  private final MemoizedGreetings greetings =
      new MemoizedGreetings(memos, 10, name -> "Hello " + name);

  /** A key that equals itself only by asking. */
  private record Asking(int hash, Runnable question) {
    @Override
    public boolean equals(@Nullable Object other) {
      question.run();
      return other instanceof Asking that && that.hash == hash;
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  @Test
  void greet_null_isAKeyAndAValueAsAnyOther() {
    MemoizedGreetings silent = new MemoizedGreetings(memos, 10, name -> null);
    assertThat(silent.greet(null)).isNull();
    assertThat(silent.greetMemo().peek(null)).isEqualTo(Cached.of((Object) null));
    assertThat(silent.greetMemo().stats().misses()).isEqualTo(1);
    silent.greet(null);
    assertThat(silent.greetMemo().stats().hits()).isEqualTo(1);
    assertThat(silent.greetMemo().invalidate(null)).isTrue();
  }

  @Test
  void greet_equalHashes_areToldApart() {
    assertThat(SAME_HASH_ONE).hasSameHashCodeAs(SAME_HASH_OTHER);
    assertThat(greetings.greet(SAME_HASH_ONE)).isEqualTo("Hello Aa");
    assertThat(greetings.greet(SAME_HASH_OTHER)).isEqualTo("Hello BB");
    assertThat(greetings.greetMemo().invalidate(SAME_HASH_ONE)).isTrue();
    assertThat(greetings.greetMemo().peek(SAME_HASH_OTHER)).isEqualTo(Cached.of("Hello BB"));
  }

  @Test
  void greet_equalsThrows_theExceptionPassesAndNothingIsStuck() {
    greetings.greet(new Asking(7, () -> {}));
    Asking failing = new Asking(7, () -> {
      throw new IllegalStateException("not comparable");
    });
    assertThatThrownBy(() -> greetings.greet(failing)).hasMessage("not comparable");
    assertThatThrownBy(() -> greetings.greetMemo().put(failing, "")).hasMessage("not comparable");
    assertThat(greetings.greetMemo().size()).isEqualTo(1);
    assertThat(greetings.greet(new Asking(7, () -> {}))).isNotNull();
    assertThat(greetings.greetMemo().stats().hits()).isEqualTo(1);
  }

  @Test
  void greet_equalsBlocks_otherKeysGoOn() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    greetings.greetMemo().put(new Asking(7, () -> {}), "stored");
    Running<Object> blocked = start(() -> {
      greetings.greetMemo().put(new Asking(7, () -> await(asked, answer)), "late");
      return true;
    });
    asked.await();
    assertThat(greetings.greet("other")).isEqualTo("Hello other");
    assertThat(greetings.greetMemo().invalidate("other")).isTrue();
    answer.countDown();
    assertThat(blocked.result()).isEqualTo(true);
    assertThat(greetings.greet(new Asking(7, () -> {}))).isEqualTo("late");
  }

  private static void await(CountDownLatch asked, CountDownLatch answer) {
    asked.countDown();
    try {
      answer.await();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }
}
