package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.Crew.Member;
import io.keepsake.contract.backend.Handle;
import io.keepsake.contract.backend.Kit;
import io.keepsake.contract.backend.Subject;
import io.keepsake.runtime.Memos;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was being computed when its key was invalidated goes to those who wait for it, and to nobody else. */
abstract class FenceContract extends Contract {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);
  private final AtomicInteger order = new AtomicInteger();

  FenceContract(Kit kit) {
    super(kit);
  }

  /** The first computation waits for the test; the answers are {@code answer 1}, {@code answer 2} and so on. */
  private Object heldOnce(Object key) throws Exception {
    int mine = order.incrementAndGet();
    if (mine == 1) {
      begun.countDown();
      go.await();
    }
    return "answer " + mine;
  }

  /** Something that fences what is being computed for the key {@code a}. */
  interface Fence extends Consumer<Handle<String, @Nullable Object>> {}

  static Stream<Named<Fence>> fences() {
    return Stream.of(
        Named.of("invalidate", handle -> assertThat(handle.invalidate("a")).isFalse()),
        Named.of("invalidateAll", Handle::invalidateAll),
        Named.of("take", handle -> assertThat(handle.take("a").isPresent()).isFalse()),
        Named.of("put and invalidate", handle -> {
          handle.put("a", "put");
          assertThat(handle.invalidate("a")).isTrue();
        }));
  }

  @ParameterizedTest
  @MethodSource("fences")
  void fencedComputation_isNotFoundAfterwards(Fence fence) throws Exception {
    Subject subject = subject(this::heldOnce);
    Handle<String, @Nullable Object> handle = subject.answerHandle();
    Member<@Nullable Object> first = Crew.start(() -> subject.answer("a"));
    begun.await();
    fence.accept(handle);
    go.countDown();
    assertThat(first.result()).isEqualTo("answer 1");
    assertThat(handle.contains("a")).isFalse();
    assertThat(handle.size()).isZero();
    assertThat(subject.answer("a")).isEqualTo("answer 2");
    assertThat(subject.answer("a")).isEqualTo("answer 2");
    assertThat(handle.size()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("fences")
  void fencedComputation_isGivenToItsOwnWaiters_butNotToLaterCallers(Fence fence) throws Exception {
    Subject subject = subject(this::heldOnce);
    Member<@Nullable Object> first = Crew.start(() -> subject.answer("a"));
    begun.await();
    List<Member<@Nullable Object>> waiters = Crew.start(4, () -> subject.answer("a"));
    waiters.forEach(Member::awaitWaiting);
    fence.accept(subject.answerHandle());
    Member<@Nullable Object> later = Crew.start(() -> subject.answer("a"));
    assertThat(later.resultWithoutWaiting()).isEqualTo("answer 2");
    go.countDown();
    assertThat(first.result()).isEqualTo("answer 1");
    assertThat(Crew.results(waiters)).containsOnly("answer 1");
    assertThat(subject.answer("a")).isEqualTo("answer 2");
    assertThat(subject.answerHandle().size()).isEqualTo(1);
  }

  @Test
  void put_duringAComputation_wins() throws Exception {
    Subject subject = subject(this::heldOnce);
    Member<@Nullable Object> first = Crew.start(() -> subject.answer("a"));
    begun.await();
    Member<@Nullable Object> waiter = Crew.start(() -> subject.answer("a")).awaitWaiting();
    subject.answerHandle().put("a", "put");
    assertThat(subject.answer("a")).isEqualTo("put");
    go.countDown();
    assertThat(first.result()).isEqualTo("answer 1");
    assertThat(waiter.result()).isEqualTo("answer 1");
    assertThat(subject.answer("a")).isEqualTo("put");
    assertThat(subject.answerHandle().size()).isEqualTo(1);
  }

  @Test
  void invalidateAll_ofTheMemos_fencesToo() throws Exception {
    Memos memos = memos().build();
    Subject subject = kit.subject(memos, this::heldOnce);
    Member<@Nullable Object> first = Crew.start(() -> subject.answer("a"));
    begun.await();
    memos.invalidateAll();
    go.countDown();
    assertThat(first.result()).isEqualTo("answer 1");
    assertThat(subject.answerHandle().contains("a")).isFalse();
  }

  @Test
  void invalidateAll_fencesComputationsOfAllKeys() throws Exception {
    CountDownLatch allBegun = new CountDownLatch(40);
    Subject subject = subject(key -> {
      allBegun.countDown();
      go.await();
      return (long) (Integer) key;
    });
    List<Member<Long>> members = Stream.iterate(0, i -> i + 1)
        .limit(40)
        .map(key -> Crew.start(() -> subject.number(key)))
        .toList();
    allBegun.await();
    subject.numberHandle().invalidateAll();
    go.countDown();
    Crew.results(members);
    assertThat(subject.numberHandle().size()).isZero();
    assertThat(subject.numberHandle().entries()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("fences")
  void refresh_ofWhatIsNotInMemory_isFencedToo(Fence fence) throws Exception {
    Subject subject = subject(this::heldOnce);
    Handle<String, @Nullable Object> handle = subject.answerHandle();
    handle.put("a", "kept");
    handle.memo().flush();
    handle.memo().reload();
    Member<@Nullable Object> refresh = Crew.start(() -> handle.refresh("a"));
    begun.await();
    handle.put("a", "changed");
    handle.invalidate("a");
    fence.accept(handle);
    go.countDown();
    assertThat(refresh.result()).isEqualTo("answer 1");
    assertThat(handle.contains("a")).isFalse();
    assertThat(subject.answer("a")).isEqualTo("answer 2");
  }

  @Test
  void refresh_fencedByAnInvalidation_isNotStored() throws Exception {
    Subject subject = subject(this::heldOnce);
    subject.answerHandle().put("a", "put");
    Member<@Nullable Object> refresh = Crew.start(() -> subject.answerHandle().refresh("a"));
    begun.await();
    assertThat(subject.answer("a")).isEqualTo("put"); // until then the old answer is given
    subject.answerHandle().invalidate("a");
    go.countDown();
    assertThat(refresh.result()).isEqualTo("answer 1");
    assertThat(subject.answerHandle().contains("a")).isFalse();
  }

  @Test
  void refresh_overtakenByAPut_loses() throws Exception {
    Subject subject = subject(this::heldOnce);
    subject.answerHandle().put("a", "old");
    Member<@Nullable Object> refresh = Crew.start(() -> subject.answerHandle().refresh("a"));
    begun.await();
    subject.answerHandle().put("a", "put");
    go.countDown();
    refresh.result();
    assertThat(subject.answer("a")).isEqualTo("put");
  }

  /** A truth that changes: once an invalidation has returned, no call gives an older one. */
  @Test
  void invalidation_racingWithComputations_leavesNothingStale() throws Exception {
    AtomicInteger truth = new AtomicInteger();
    Subject subject = subject(key -> (long) truth.get());
    AtomicInteger stale = new AtomicInteger();
    Crew.together(4, member -> () -> {
      for (int i = 0; i < 20_000; i++) {
        if (member == 0) {
          truth.incrementAndGet();
          if (i % 3 == 0) {
            subject.numberHandle().invalidateAll();
          } else {
            subject.numberHandle().invalidate(1);
          }
          long seen = subject.number(1);
          stale.addAndGet(seen == truth.get() ? 0 : 1);
        } else {
          subject.number(1);
        }
      }
      return true;
    });
    assertThat(stale).hasValue(0);
  }
}
