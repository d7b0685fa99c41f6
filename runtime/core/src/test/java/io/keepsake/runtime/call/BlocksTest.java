package io.keepsake.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.runtime.MemoCycleException;
import io.keepsake.runtime.MemoTask;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.fixture.ManualClock;
import io.keepsake.runtime.fixture.MemoizedByteSquares;
import io.keepsake.runtime.fixture.MemoryStores;
import io.keepsake.runtime.fixture.SquareKind;
import io.keepsake.runtime.fixture.Squares;
import io.keepsake.runtime.spi.TierSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class BlocksTest {
  private final Memos memos = Memos.builder().clock(new ManualClock()).build();
  private final AtomicLong factor = new AtomicLong(1);
  private @TempDir Path directory;

  /** The tables, and one with a tier behind it. */
  enum Kind {
    LRU,
    LFU,
    TTL,
    SLOT,
    BYTES
  }

  private Squares squares(Kind kind) {
    return squares(kind, n -> n * factor.get());
  }

  private Squares squares(Kind kind, IntToLongFunction function) {
    if (kind == Kind.BYTES) {
      Memos own = Memos.builder().clock(new ManualClock()).directory(directory).build();
      bytes = own;
      return new MemoizedByteSquares(
          own, spec -> spec, TierSpec.of(new MemoryStores(), "n").schema("long"), function);
    }
    return SquareKind.valueOf(kind.name()).make(memos, 8, function);
  }

  private Memos bytes;

  private Memos memos(Kind kind) {
    return kind == Kind.BYTES ? bytes : memos;
  }

  @ParameterizedTest
  @EnumSource
  void bypass_computes_andLeavesTheCacheAlone(Kind kind) {
    Squares squares = squares(kind);
    squares.square(3);
    factor.set(10);
    long got = memos(kind).bypass(() -> squares.square(3) + squares.square(4));
    assertThat(got).isEqualTo(70);
    assertThat(squares.computations()).isEqualTo(3);
    assertThat(squares.square(3)).isEqualTo(3);
    assertThat(squares.squareMemo().contains(4)).isFalse();
    assertThat(squares.computations()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void bypass_endsWithTheBlock_alsoIfItFails(Kind kind) {
    Squares squares = squares(kind);
    squares.square(3);
    assertThatThrownBy(() -> memos(kind).bypass((MemoTask<IOException>) () -> {
          squares.square(3);
          throw new IOException("of the block");
        }))
        .isInstanceOf(IOException.class);
    squares.square(3);
    assertThat(squares.computations()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void refreshing_computesOnce_andStores(Kind kind) {
    Squares squares = squares(kind);
    squares.square(3);
    factor.set(10);
    memos(kind).refreshing(() -> {
      assertThat(squares.square(3)).isEqualTo(30);
      assertThat(squares.square(3)).isEqualTo(30);
      assertThat(squares.square(4)).isEqualTo(40);
      assertThat(squares.square(4)).isEqualTo(40);
    });
    assertThat(squares.computations()).isEqualTo(3);
    assertThat(squares.square(3)).isEqualTo(30);
    assertThat(squares.square(4)).isEqualTo(40);
    assertThat(squares.computations()).isEqualTo(3);
    assertThat(squares.squareMemo().size()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void refreshing_thatFails_keepsTheOldAnswer_andMayBeTriedAgainInTheBlock(Kind kind) {
    AtomicReference<RuntimeException> failure = new AtomicReference<>();
    Squares squares = squares(kind, n -> {
      if (failure.get() != null) {
        throw failure.get();
      }
      return n * factor.get();
    });
    squares.square(3);
    factor.set(10);
    memos(kind).refreshing(() -> {
      failure.set(new IllegalStateException("for now"));
      assertThatThrownBy(() -> squares.square(3)).isSameAs(failure.get());
      assertThat(squares.squareMemo().peek(3).value()).isEqualTo(3);
      failure.set(null);
      assertThat(squares.square(3)).isEqualTo(30);
    });
    assertThat(squares.square(3)).isEqualTo(30);
  }

  @ParameterizedTest
  @EnumSource
  void refreshing_ofAKeyThatIsInvalidatedMeanwhile_storesNothing(Kind kind) {
    AtomicReference<Squares> self = new AtomicReference<>();
    Squares squares = squares(kind, n -> {
      if (factor.get() == 10) {
        self.get().squareMemo().invalidate(n);
      }
      return n * factor.get();
    });
    self.set(squares);
    squares.square(3);
    factor.set(10);
    assertThat(memos(kind).<Long, RuntimeException>refreshing(() -> squares.square(3)))
        .isEqualTo(30);
    assertThat(squares.squareMemo().contains(3)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void refreshing_ofAKeyThatAnotherThreadComputes_doesNotTakeItsAnswer(Kind kind) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Squares squares = squares(kind, n -> {
      long answer = n * factor.get();
      if (answer == n) {
        begun.countDown();
        passed(end);
      }
      return answer;
    });
    CompletableFuture<Long> other = CompletableFuture.supplyAsync(() -> squares.square(3));
    passed(begun);
    factor.set(10);
    assertThat(memos(kind).<Long, RuntimeException>refreshing(() -> squares.square(3)))
        .isEqualTo(30);
    end.countDown();
    assertThat(other.get(30, TimeUnit.SECONDS)).isEqualTo(3);
    assertThat(squares.square(3)).isEqualTo(30);
  }

  @ParameterizedTest
  @EnumSource
  void refreshing_ofACallThatNeedsItself_isACycle(Kind kind) {
    AtomicReference<Squares> self = new AtomicReference<>();
    Squares squares = squares(kind, n -> factor.get() == 1 ? n : self.get().square(n));
    self.set(squares);
    squares.square(3);
    factor.set(10);
    assertThatThrownBy(() -> memos(kind).refreshing(() -> squares.square(3)))
        .isInstanceOf(MemoCycleException.class)
        .hasMessageContaining("square(3)");
    assertThat(squares.squareMemo().peek(3).value()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void refreshing_ofARecursiveCall_computesEachPartOnce(Kind kind) {
    AtomicReference<Squares> self = new AtomicReference<>();
    Squares squares =
        squares(kind, n -> n < 2 ? n : self.get().square(n - 1) + self.get().square(n - 2));
    self.set(squares);
    assertThat(squares.square(7)).isEqualTo(13);
    int before = squares.computations();
    assertThat(memos(kind).<Long, RuntimeException>refreshing(() -> squares.square(7)))
        .isEqualTo(13);
    assertThat(squares.computations() - before).isEqualTo(8);
  }

  @ParameterizedTest
  @EnumSource
  void readOnly_isAnswered_andStoresNothing(Kind kind) {
    Squares squares = squares(kind);
    squares.square(3);
    factor.set(10);
    long got = memos(kind).readOnly(() -> squares.square(3) + squares.square(4));
    assertThat(got).isEqualTo(43);
    assertThat(squares.squareMemo().contains(4)).isFalse();
    assertThat(squares.squareMemo().size()).isEqualTo(1);
    assertThat(squares.square(4)).isEqualTo(40);
  }

  @ParameterizedTest
  @EnumSource
  void blocks_areTheInnermostOnes(Kind kind) {
    Squares squares = squares(kind);
    squares.square(3);
    factor.set(10);
    memos(kind).bypass(() -> {
      assertThat(memos(kind).<Long, RuntimeException>readOnly(() -> squares.square(3)))
          .isEqualTo(3);
      assertThat(squares.square(3)).isEqualTo(30);
    });
    assertThat(squares.square(3)).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void blocks_areOfTheirThread(Kind kind) throws Exception {
    Squares squares = squares(kind);
    squares.square(3);
    factor.set(10);
    long hits = squares.squareMemo().stats().hits();
    memos(kind).bypass(() -> {
      CompletableFuture<Long> other = CompletableFuture.supplyAsync(() -> squares.square(3));
      assertThat(other.get(30, TimeUnit.SECONDS)).isEqualTo(3);
    });
    assertThat(squares.squareMemo().stats().hits()).isEqualTo(hits + 1);
  }

  @ParameterizedTest
  @EnumSource
  void cachesThatAreMadeInABlock_areBypassedToo(Kind kind) {
    if (kind == Kind.BYTES) {
      return; // has caches of its own each time
    }
    memos.bypass(() -> {
      Squares squares = squares(kind);
      squares.square(3);
      squares.square(3);
      assertThat(squares.computations()).isEqualTo(2);
    });
  }

  /** Hits do not see the entries while a block runs; they are all there afterwards, also those that came meanwhile. */
  @ParameterizedTest
  @EnumSource
  void entries_thatComeWhileABlockRuns_areSeenAfterIt(Kind kind) throws Exception {
    Squares squares = squares(kind);
    memos(kind).bypass(() -> {
      CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
        for (int n = 0; n < 8; n++) {
          squares.square(n);
        }
      });
      other.get(30, TimeUnit.SECONDS);
    });
    for (int n = 0; n < 8; n++) {
      squares.square(n);
    }
    assertThat(squares.computations()).isEqualTo(8);
    memos(kind).bypass(() -> squares.squareMemo().invalidateAll());
    squares.square(3);
    assertThat(squares.computations()).isEqualTo(9);
  }

  @Test
  void scoped_beginsEmpty_andSavesNothing() {
    MemoryStores stores = new MemoryStores();
    TierSpec tier = TierSpec.of(stores, "n").schema("long");
    Memos application = Memos.builder()
        .clock(new ManualClock())
        .directory(directory)
        .override("ByteSquares.square.capacity", "2")
        .build();
    IntToLongFunction function = n -> n * factor.get();
    Squares usual = new MemoizedByteSquares(application, spec -> spec, tier, function);
    usual.square(3);
    application.flush();
    factor.set(10);
    try (Memos request = application.scoped()) {
      Squares own = new MemoizedByteSquares(request, spec -> spec, tier, function);
      assertThat(own.square(3)).isEqualTo(30);
      assertThat(own.square(3)).isEqualTo(30);
      assertThat(own.computations()).isEqualTo(1);
      assertThat(own.squareMemo().capacity()).isEqualTo(2);
      assertThat(own.squareMemo().size()).isEqualTo(1);
      assertThat(request.all()).hasSize(1);
    }
    application.flush();
    assertThat(usual.square(3)).isEqualTo(3);
    assertThat(stores.size()).isEqualTo(1);
    assertThat(application.all()).hasSize(1);
  }

  private static void passed(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
