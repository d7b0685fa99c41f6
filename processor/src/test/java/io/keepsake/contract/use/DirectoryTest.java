package io.keepsake.contract.use;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.use.Directory.Name;
import io.keepsake.runtime.MemoClock;
import io.keepsake.runtime.Memos;
import io.keepsake.test.MemosExtension;
import io.keepsake.test.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What others do while somebody looks for his key, in the very middle of it. */
@ExtendWith(MemosExtension.class)
@Timeout(60)
class DirectoryTest {
  private final AtomicInteger computations = new AtomicInteger();
  private Consumer<Name> computing = name -> {};
  private final Deque<Runnable> meanwhile = new ArrayDeque<>();

  private String compute(Name name) {
    computing.accept(name);
    return name + "#" + computations.incrementAndGet();
  }

  /** A name whose comparisons are moments at which others act. */
  private Name watched(String text) {
    return new Name(text, () -> {
      Runnable next = meanwhile.poll();
      if (next != null) {
        next.run();
      }
    });
  }

  @Test
  void expiredAnswer_thatReturnsToItsPlace_hidesNothingThatWasAddedSince(
      Memos memos, VirtualClock clock) {
    MemoizedDirectory directory = new MemoizedDirectory(memos, this::compute);
    for (int i = 0; i < 34; i++) {
      directory.find(Name.of("other " + i)); // the table need not grow any more
    }
    directory.find(Name.of("zero"));
    directory.find(Name.of("one"));
    clock.advance(Duration.ofMinutes(11));
    computing = name -> {
      if (name.toString().equals("one")) {
        directory.find(Name.of("two"));
        throw new IllegalStateException("the source is down");
      }
    };
    int entries = 36;
    for (int comparison = 0; comparison < entries + 1; comparison++) {
      meanwhile.add(
          () -> {}); // a look in vain without the lock, and then the head of the chain, which is
      // one
    }
    meanwhile.add(() -> assertThat(directory.find(Name.of("one"))).isEqualTo("one#36"));
    assertThat(directory.find(watched("two"))).isEqualTo("two#37");
    assertThat(meanwhile).isEmpty();
    assertThat(directory.findMemo().invalidate(Name.of("two"))).isTrue();
    assertThat(directory.findMemo().contains(Name.of("two"))).isFalse();
  }

  @Test
  void clockThatFails_behindTheLink_leavesNoComputationThatNeverEnds() {
    AtomicBoolean fails = new AtomicBoolean();
    AtomicInteger asked = new AtomicInteger();
    MemoClock clock = new MemoClock() {
      @Override
      public long nanos() {
        if (fails.get() && asked.decrementAndGet() == 0) {
          fails.set(false);
          throw new IllegalStateException("the clock fails once");
        }
        return 1_000;
      }

      @Override
      public Instant instant() {
        return Instant.EPOCH;
      }
    };
    try (Memos memos = Memos.builder().clock(clock).executor(Runnable::run).build()) {
      MemoizedDirectory directory = new MemoizedDirectory(memos, this::compute);
      for (int which : List.of(1, 2, 3, 4, 5)) { // one of them is behind the link
        Name name = Name.of("name " + which);
        asked.set(which);
        fails.set(true);
        try {
          directory.findSoon(name);
        } catch (IllegalStateException failure) {
          assertThat(failure).hasMessage("the clock fails once");
        }
        fails.set(false);
        assertThat(directory.findSoon(name)).startsWith("name " + which);
      }
    }
  }
}
