package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.backend.CustomKit;
import io.keepsake.contract.backend.Handle;
import io.keepsake.contract.backend.Subject;
import io.keepsake.contract.service.Computation;
import io.keepsake.runtime.Cached;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.MemosBuilder;
import io.keepsake.runtime.spi.ObjectStore;
import io.keepsake.runtime.spi.StoredValue;
import io.keepsake.test.FailingObjectStore;
import io.keepsake.test.MemoryObjectStore;
import io.keepsake.test.fault.StoreOperation;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A store that throws on every operation: every call computes and returns, and the log is not flooded. */
@ResourceLock("io.keepsake log")
class FailingStoreTest extends Contract {
  private static final Logger LOGGER = Logger.getLogger("io.keepsake");

  private final List<LogRecord> logged = Collections.synchronizedList(new ArrayList<>());
  private final Handler handler = new Handler() {
    @Override
    public void publish(LogRecord record) {
      logged.add(record);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  };

  FailingStoreTest() {
    super(new CustomKit());
  }

  @BeforeEach
  void listen() {
    LOGGER.setUseParentHandlers(false);
    LOGGER.addHandler(handler);
  }

  @AfterEach
  void silence() {
    LOGGER.removeHandler(handler);
    LOGGER.setUseParentHandlers(true);
  }

  static Stream<Throwable> failures() {
    return Stream.of(
        new IOException("disk full"),
        new IllegalStateException("server gone"),
        new NoClassDefFoundError("com/example/Driver"),
        new StackOverflowError());
  }

  /** A store that throws on every operation. */
  private static FailingObjectStore failing(Throwable failure) {
    FailingObjectStore store = FailingObjectStore.around(new MemoryObjectStore());
    store.failWith(failure);
    return store;
  }

  private Subject over(ObjectStore store, Computation computation) {
    return subject(
        Memos.builder().clock(clock).store(store).override("CustomAnswers.number.capacity", "4"),
        computation);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everyCall_computesAndReturns(Throwable failure) throws Exception {
    Subject subject = over(failing(failure), key -> (long) (Integer) key);
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 100; i++) {
        assertThat(subject.number(i)).isEqualTo(i);
        assertThat(subject.number(i)).isEqualTo(i); // from memory
      }
    }
    assertThat(computations).hasValue(300);
    assertThat(subject.numberHandle().stats().storeFailures()).isEqualTo(600);
    assertThat(subject.numberHandle().stats().hits()).isEqualTo(300);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void memory_keepsItsPromises(Throwable failure) throws Exception {
    Subject subject = over(failing(failure), this::number);
    Handle<String, @Nullable Object> handle = subject.answerHandle();
    assertThat(handle.peek("a")).isEqualTo(Cached.absent());
    assertThat(handle.contains("a")).isFalse();
    assertThat(handle.invalidate("a")).isFalse();
    assertThat(handle.take("a")).isEqualTo(Cached.absent());
    handle.put("a", "put");
    assertThat(subject.answer("a")).isEqualTo("put");
    assertThat(handle.take("a")).isEqualTo(Cached.of("put"));
    assertThat(handle.contains("a")).isFalse();
    assertThat(subject.answer("a")).isEqualTo("a#1");
    assertThat(handle.invalidate("a")).isTrue();
    assertThat(handle.refresh("a")).isEqualTo("a#2");
    assertThat(handle.refresh("a")).isEqualTo("a#3");
    assertThat(subject.answer("a")).isEqualTo("a#3");
    handle.invalidateAll();
    assertThat(handle.size()).isZero();
    assertThat(subject.answer("a")).isEqualTo("a#4");
  }

  @Test
  void failure_isLoggedOnceAMinute_notOnceACall() throws Exception {
    IOException failure = new IOException("disk full");
    Subject subject = over(failing(failure), key -> (long) (Integer) key);
    for (int i = 0; i < 1_000; i++) {
      subject.number(i);
      clock.advance(Duration.ofMillis(59)); // 59 seconds in all
    }
    assertThat(logged).hasSize(1);
    LogRecord record = logged.get(0);
    assertThat(record.getLevel()).isEqualTo(Level.WARNING);
    assertThat(record.getThrown()).isSameAs(failure);
    assertThat(record.getMessage()).contains("CustomAnswers.number");
    clock.advance(Duration.ofSeconds(1));
    for (int i = 0; i < 1_000; i++) {
      subject.number(i);
    }
    assertThat(logged).hasSize(2);
    clock.advance(Duration.ofMinutes(1));
    subject.number(-1);
    assertThat(logged).hasSize(3);
    assertThat(subject.numberHandle().stats().storeFailures()).isEqualTo(2 * 2_001);
  }

  @Test
  void failure_fromManyThreads_isLoggedOnce() throws Exception {
    MemosBuilder memos = Memos.builder().clock(clock).store(failing(new IOException("disk full")));
    Subject subject = subject(
        memos.override("CustomAnswers.number.capacity", "10000"), key -> (long) (Integer) key);
    Crew.together(16, member -> () -> {
      for (int i = 0; i < 200; i++) {
        subject.number(member * 1_000 + i);
      }
      return true;
    });
    assertThat(logged).hasSize(1);
    assertThat(subject.numberHandle().stats().storeFailures()).isEqualTo(2 * 16 * 200);
  }

  @Test
  void storeThatComesBack_isUsedAgain() throws Exception {
    MemoryObjectStore kept = new MemoryObjectStore();
    FailingObjectStore store = FailingObjectStore.around(kept);
    store.fail("server gone");
    over(store, this::number).answer("a");
    assertThat(kept.map()).isEmpty();
    store.recover();
    over(store, this::number).answer("a");
    assertThat(kept.map()).hasSize(1);
    assertThat(over(store, this::number).answer("a")).isEqualTo("a#2");
  }

  /** What a handle does while the store cannot. */
  private interface Change {
    void run(Handle<String, @Nullable Object> handle) throws Exception;
  }

  static Stream<Named<Change>> changes() {
    return Stream.of(
        Named.of("invalidate", handle -> handle.invalidate("a")),
        Named.of("take", handle -> handle.take("a")),
        Named.of("put", handle -> handle.put("a", "put")),
        Named.of("refresh", handle -> handle.refresh("a")),
        Named.of("invalidateAll", Handle::invalidateAll));
  }

  /** Whoever asks, and as soon as the store works again: the old answer is gone. */
  @ParameterizedTest
  @MethodSource("changes")
  void change_thatTheStoreHasMissed_isMadeUpFor(Change change) throws Exception {
    MemoryObjectStore kept = new MemoryObjectStore();
    FailingObjectStore store = FailingObjectStore.around(kept);
    Memos memos = Memos.builder().clock(clock).store(store).build();
    Computation counted = key -> key + "#" + computations.incrementAndGet();
    Subject first = kit.subject(memos, counted);
    Subject second = kit.subject(memos, counted);
    assertThat(first.answer("a")).isEqualTo("a#1");
    store.fail("server gone");
    change.run(first.answerHandle());
    assertThat(second.answerHandle().contains("a")).isFalse();
    store.recover();
    assertThat(second.answerHandle().contains("a")).isFalse();
    first.answerHandle().memo().reload();
    assertThat(first.answer("a")).isNotEqualTo("a#1");
    assertThat(kept.map().values()).extracting(StoredValue::value).doesNotContain("a#1");
    assertThat(second.answer("a")).isEqualTo(first.answer("a"));
  }

  @Test
  void removal_thatTheStoreHasMissed_losesNoOtherAnswer() throws Exception {
    FailingObjectStore store = FailingObjectStore.around(new MemoryObjectStore());
    Subject subject = over(store, this::number);
    subject.answer("a");
    subject.answer("b");
    store.failNext(1, "server gone", StoreOperation.REMOVE);
    subject.answerHandle().invalidate("a");
    subject.answerHandle().memo().reload();
    assertThat(subject.answer("b")).isEqualTo("b#2");
    assertThat(subject.answer("a")).isEqualTo("a#3");
    subject.answerHandle().memo().reload();
    assertThat(subject.answer("a")).isEqualTo("a#3");
  }
}
