package io.keepsake.test;

import static io.keepsake.test.MemoAssertions.assertComputed;
import static io.keepsake.test.MemoAssertions.assertComputedOnce;
import static io.keepsake.test.MemoAssertions.assertNotComputed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keepsake.runtime.Memos;
import io.keepsake.runtime.fixture.SquareKind;
import io.keepsake.runtime.fixture.Squares;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class MemoAssertionsTest {
  private final Squares squares = SquareKind.LRU.make(100);

  @Test
  void computedOnce_withHits_isFine() {
    assertComputedOnce(squares.squareMemo(), () -> {
      squares.square(3);
      squares.square(3);
    });
    assertNotComputed(squares.squareMemo(), () -> squares.square(3));
    assertComputed(squares.squareMemo(), 2, () -> {
      squares.square(4);
      squares.square(5);
      squares.square(3);
    });
    assertComputed(squares.squareMemo(), 0, () -> {});
  }

  @Test
  void computedTwice_fails_andSaysWhatHappened() {
    squares.square(1);
    AssertionError error = assertThrows(
        AssertionError.class,
        () -> assertComputedOnce(squares.squareMemo(), () -> {
          squares.square(2);
          squares.square(2);
          squares.squareMemo().invalidateAll();
          squares.square(2);
        }));
    assertEquals("""
        LruSquares.square was computed 2 times, and should have been computed once.
          what happened: hits 1, misses 2, computations 2, invalidations 2
          what is kept now: (2)""", error.getMessage());
  }

  @Test
  void hitInPlaceOfAComputation_fails() {
    squares.square(1);
    AssertionError error = assertThrows(
        AssertionError.class,
        () -> assertComputedOnce(squares.squareMemo(), () -> squares.square(1)));
    assertEquals("""
        LruSquares.square was not computed, and should have been computed once.
          what happened: hits 1, misses 0, computations 0
          what is kept now: (1)""", error.getMessage());
  }

  @Test
  void noCallAtAll_fails_withAHint() {
    Squares others = SquareKind.LRU.make(100);
    AssertionError error = assertThrows(
        AssertionError.class,
        () -> assertComputedOnce(squares.squareMemo(), () -> others.square(1)));
    assertEquals("""
        LruSquares.square was not computed, and should have been computed once; it was not even called (is this the \
        handle of the object that the test calls?).
          what happened: hits 0, misses 0, computations 0
          what is kept now: nothing""", error.getMessage());
  }

  @Test
  void computation_whereNoneIsExpected_fails() {
    AssertionError error = assertThrows(
        AssertionError.class,
        () -> assertNotComputed(squares.squareMemo(), () -> {
          for (int i = 0; i < 22; i++) {
            squares.square(7);
            squares.square(i);
          }
        }));
    assertTrue(error
        .getMessage()
        .startsWith("LruSquares.square was computed 22 times, and should have been not computed."));
    assertTrue(error.getMessage().endsWith(", and 2 more"), error.getMessage());
  }

  @Test
  void computationThatThrows_counts() {
    Squares failing = SquareKind.LRU.make(100, n -> {
      throw new IllegalStateException("no");
    });
    assertComputedOnce(
        failing.squareMemo(),
        () -> assertThrows(IllegalStateException.class, () -> failing.square(1)));
  }

  @Test
  void callThatThrows_throwsThat() {
    IOException failure = new IOException("no");
    assertSame(
        failure,
        assertThrows(
            IOException.class,
            () -> assertComputedOnce(squares.squareMemo(), () -> {
              throw failure;
            })));
  }

  @Test
  void closedMemo_isNamed() {
    Memos memos = Memos.builder().build();
    Squares closed = SquareKind.LRU.make(memos, 100, n -> n);
    memos.close();
    AssertionError error = assertThrows(
        AssertionError.class, () -> assertNotComputed(closed.squareMemo(), () -> closed.square(1)));
    assertTrue(error.getMessage().endsWith("what is kept now: nothing, for it is closed"));
  }

  // ---- many threads

  @Test
  void manyThreads_oneColdKey_isFine() {
    assertEquals(81L, assertComputedOnce(squares.squareMemo(), 16, () -> squares.square(9)));
    assertEquals(1, squares.computations());
    assertEquals(16, squares.squareMemo().stats().calls());
  }

  @Test
  void manyThreads_warmKey_fails() {
    squares.square(9);
    AssertionError error = assertThrows(
        AssertionError.class,
        () -> assertComputedOnce(squares.squareMemo(), 4, () -> squares.square(9)));
    assertTrue(error
        .getMessage()
        .startsWith("LruSquares.square was not computed, and should have been computed once."));
  }

  @Test
  void manyThreads_manyKeys_fails() {
    AtomicInteger next = new AtomicInteger();
    AssertionError error = assertThrows(
        AssertionError.class,
        () -> assertComputedOnce(
            squares.squareMemo(), 4, () -> squares.square(next.getAndIncrement())));
    assertTrue(error.getMessage().startsWith("LruSquares.square was computed 4 times,"));
  }

  @Test
  void manyThreads_answersThatDiffer_fails() {
    AtomicInteger next = new AtomicInteger();
    AssertionError error = assertThrows(
        AssertionError.class,
        () -> assertComputedOnce(squares.squareMemo(), 2, () -> {
          squares.square(1);
          return next.getAndIncrement();
        }));
    assertTrue(
        error.getMessage().contains("two of 2 threads got answers that are not equal: "),
        error.getMessage());
  }

  @Test
  void manyThreads_arraysOfEqualContent_areEqual() {
    assertComputedOnce(squares.squareMemo(), 4, () -> new long[] {squares.square(1)});
  }

  @Test
  void manyThreads_aCallThatThrows_isTheCause() {
    Squares failing = SquareKind.LRU.make(100, n -> {
      throw new IllegalStateException("no");
    });
    AssertionError error = assertThrows(
        AssertionError.class,
        () -> assertComputedOnce(failing.squareMemo(), 4, () -> failing.square(1)));
    assertEquals(
        "the call of thread caller-1 of LruSquares.square failed: java.lang.IllegalStateException: no",
        error.getMessage());
    assertEquals(IllegalStateException.class, error.getCause().getClass());
  }

  @Test
  void callsThatHang_areNamed_withTheirStacks_andInterrupted() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(2);
    Crowd<Integer> crowd = Crowd.start("Prices.quote", 2, () -> {
      try {
        never.await();
      } finally {
        interrupted.countDown();
      }
      return 1;
    });
    AssertionError error =
        assertThrows(AssertionError.class, () -> crowd.awaitAll(Duration.ofMillis(1)));
    assertEquals(
        "2 of 2 calls of Prices.quote did not end within 1 ms; the causes show where they are: "
            + "caller-1 of Prices.quote, caller-2 of Prices.quote",
        error.getMessage());
    assertTrue(error.getCause().getMessage().startsWith("thread caller-1 of Prices.quote, "));
    assertEquals(1, error.getSuppressed().length);
    interrupted.await();
  }

  @Test
  void noThread_isRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> assertComputedOnce(squares.squareMemo(), 0, () -> squares.square(1)));
    assertFalse(squares.squareMemo().contains(1));
  }
}
