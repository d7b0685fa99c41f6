package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.contract.Crew.Member;
import io.keepsake.contract.backend.CustomKit;
import io.keepsake.contract.backend.Handle;
import io.keepsake.contract.backend.Subject;
import io.keepsake.contract.service.Computation;
import io.keepsake.runtime.Cached;
import io.keepsake.runtime.MemoConfigException;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.spi.ObjectStore;
import io.keepsake.runtime.spi.StoreKey;
import io.keepsake.runtime.spi.StoredValue;
import io.keepsake.test.FailingObjectStore;
import io.keepsake.test.MemoryObjectStore;
import io.keepsake.test.fault.StoreHold;
import io.keepsake.test.fault.StoreOperation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store of the application's own behind the memory. */
class CustomStoreTest extends Contract {
  private final MemoryObjectStore store = new MemoryObjectStore();

  CustomStoreTest() {
    super(new CustomKit());
  }

  private Subject over(ObjectStore store, Computation computation) {
    return subject(Memos.builder().clock(clock).store(store), computation);
  }

  @Test
  void answer_isFoundByAnotherProgram() throws Exception {
    over(store, this::number).answer("a");
    Subject next = over(store, this::number);
    assertThat(next.answer("a")).isEqualTo("a#1");
    assertThat(next.answer("a")).isEqualTo("a#1");
    assertThat(next.answerHandle().contains("a")).isTrue();
    assertThat(computations).hasValue(1);
  }

  /** As {@code Backend.CUSTOM} says: instances whose answers differ need a store each. */
  @Test
  void instancesOfOneStore_shareWhatIsInIt() throws Exception {
    Memos memos = Memos.builder().clock(clock).store(store).build();
    Subject first = kit.subject(memos, key -> "first");
    Subject second = kit.subject(memos, key -> "second");
    assertThat(first.answer("a")).isEqualTo("first");
    assertThat(second.answer("a")).isEqualTo("first");
  }

  @Test
  void nullInTheStore_isAnAnswer() throws Exception {
    over(store, key -> null).answer("a");
    Subject next = over(store, this::number);
    assertThat(next.answerHandle().peek("a").isPresent()).isTrue();
    assertThat(next.answer("a")).isNull();
    assertThat(computations).hasValue(1);
  }

  @Test
  void evictedAnswer_isFoundInTheStore() throws Exception {
    Subject subject = subject(
        Memos.builder().clock(clock).store(store).override("CustomAnswers.number.capacity", "2"),
        key -> (long) (Integer) key);
    for (int i = 0; i < 10; i++) {
      subject.number(i);
    }
    assertThat(subject.numberHandle().size()).isEqualTo(2);
    for (int i = 0; i < 10; i++) {
      assertThat(subject.numberHandle().peek(i)).isEqualTo(Cached.of((long) i));
      assertThat(subject.number(i)).isEqualTo(i);
    }
    assertThat(computations).hasValue(10);
    assertThat(subject.numberHandle().take(3)).isEqualTo(Cached.of(3L));
    assertThat(subject.numberHandle().take(3)).isEqualTo(Cached.absent());
    assertThat(subject.numberHandle().invalidate(4)).isTrue();
    assertThat(subject.numberHandle().contains(4)).isFalse();
  }

  @Test
  void refresh_ofAnAnswerThatOnlyTheStoreHas_isKept() throws Exception {
    over(store, this::number).answer("a");
    Subject next = over(store, this::number);
    assertThat(next.answerHandle().refresh("a")).isEqualTo("a#2");
    assertThat(next.answer("a")).isEqualTo("a#2");
    assertThat(over(store, this::number).answer("a")).isEqualTo("a#2");
  }

  @Test
  void remainingTime_comesFromTheStore() throws Exception {
    over(store, this::number).aged("a");
    clock.advance(Duration.ofSeconds(6));
    Subject next = over(store, this::number);
    assertThat(next.aged("a")).isEqualTo("a#1");
    clock.advance(Duration.ofSeconds(4).minusNanos(1));
    assertThat(next.aged("a")).isEqualTo("a#1");
    clock.advanceNanos(1);
    assertThat(next.agedHandle().contains("a")).isFalse();
    assertThat(next.aged("a")).isEqualTo("a#2");
  }

  @Test
  void answersThatDoNotExpire_areStoredForEver() throws Exception {
    Subject subject = over(store, this::number);
    subject.answer("a");
    assertThat(store.map().values()).containsExactly(new StoredValue("a#1", Instant.MAX));
    assertThat(store.map().keySet())
        .containsExactly(new StoreKey(
            "io.keepsake.contract.service.CustomAnswers.answer(String)", List.of("a")));
    subject.aged("b");
    assertThat(store.map().values())
        .contains(new StoredValue("b#2", clock.instant().plusSeconds(10)));
  }

  @Test
  void exceptionsAndSkippedNulls_areNotStored() throws Exception {
    Subject subject = over(store, key -> {
      if (key.equals("null")) {
        return null;
      }
      throw new IllegalStateException("not now");
    });
    assertThatThrownBy(() -> subject.answer("a")).isInstanceOf(IllegalStateException.class);
    subject.unlessNull("null");
    assertThat(store.map()).isEmpty();
  }

  @Test
  void futures_areStoredByTheirResult_onceThereIsOne() throws Exception {
    CompletableFuture<String> future = new CompletableFuture<>();
    CompletableFuture<String> failing = new CompletableFuture<>();
    Subject subject = over(store, key -> key.equals("a") ? future : failing);
    subject.later("a");
    subject.later("b");
    assertThat(store.map()).isEmpty();
    future.complete("done");
    failing.completeExceptionally(new IllegalStateException("not now"));
    assertThat(store.map().values()).extracting(StoredValue::value).containsExactly("done");
    Subject next = over(store, key -> failing);
    assertThat(next.later("a")).isCompletedWithValue("done");
    assertThat(computations).hasValue(2);
  }

  @Test
  void valueOfAnotherType_isAMiss() throws Exception {
    over(store, key -> 1L).number(7);
    store.map().replaceAll((key, value) -> new StoredValue("no number", Instant.MAX));
    Subject next = over(store, key -> 2L);
    assertThat(next.number(7)).isEqualTo(2);
    assertThat(next.numberHandle().stats().storeFailures()).isPositive();
  }

  @Test
  void invalidation_whileTheStoreIsRead_isNotUndone() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    AtomicInteger reads = new AtomicInteger();
    MemoryObjectStore slow = new MemoryObjectStore() {
      @Override
      public @Nullable StoredValue get(StoreKey key) throws Exception {
        StoredValue found = super.get(key);
        if (reads.incrementAndGet() == 2) {
          reading.countDown();
          go.await();
        }
        return found;
      }
    };
    over(slow, this::number).answer("a"); // reads once
    Subject subject = over(slow, this::number);
    Member<@Nullable Object> reader = Crew.start(() -> subject.answer("a"));
    reading.await();
    subject.answerHandle().invalidate("a");
    go.countDown();
    assertThat(reader.result()).isEqualTo("a#1");
    assertThat(subject.answerHandle().contains("a")).isFalse();
    assertThat(subject.answer("a")).isEqualTo("a#2");
  }

  @Test
  void invalidation_whileAnAnswerIsSaved_isNotUndone() throws Exception {
    FailingObjectStore slow = FailingObjectStore.around(store);
    Subject subject = over(slow, this::number);
    Member<@Nullable Object> writer;
    try (StoreHold hold = slow.hold(StoreOperation.PUT)) {
      writer = Crew.start(() -> subject.answer("a"));
      hold.awaitHeld();
      subject.answerHandle().invalidate("a");
    }
    writer.result();
    assertThat(subject.answerHandle().contains("a")).isFalse();
    assertThat(store.map()).isEmpty();
  }

  /** Between the taking from memory and the taking from the store, another one takes. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void take_whileAnotherTakes_givesTheEntryOnce(boolean interrupted) throws Exception {
    AtomicReference<@Nullable Runnable> between = new AtomicReference<>();
    MemoryObjectStore slow = new MemoryObjectStore() {
      @Override
      public boolean remove(StoreKey key) throws Exception {
        Runnable other = between.getAndSet(null);
        if (other != null) {
          other.run();
        }
        return super.remove(key);
      }
    };
    Subject subject = over(slow, this::number);
    Handle<String, @Nullable Object> handle = subject.answerHandle();
    subject.answer("a");
    AtomicReference<@Nullable Member<Boolean>> second = new AtomicReference<>();
    between.set(() -> {
      Member<Boolean> member = Crew.start(() -> {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
        return handle.take("a").isPresent();
      });
      second.set(member);
      while (!member.work().isDone() && !member.isWaiting() && !member.isBlocked()) {
        Thread.yield();
      }
    });
    boolean first = handle.take("a").isPresent();
    assertThat(first ^ second.get().result()).isTrue();
    assertThat(handle.contains("a")).isFalse();
  }

  @Test
  void store_ofOneMethod_isUsedForIt_andAMissingStoreIsNamed() throws Exception {
    MemoryObjectStore own = new MemoryObjectStore();
    Subject subject = subject(
        Memos.builder().clock(clock).store(store).store("CustomAnswers.answer", own), this::number);
    subject.answer("a");
    assertThat(own.map()).hasSize(1);
    assertThat(store.map()).isEmpty();
    Memos none = Memos.builder().build();
    assertThatThrownBy(() -> kit.subject(none, this::number))
        .isInstanceOf(MemoConfigException.class)
        .hasMessageContaining("CustomAnswers.");
  }
}
