package io.keepsake.test;

import io.keepsake.runtime.Memo;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about what a memoized method computes.
 *
 * <pre>{@code
 * assertComputedOnce(prices.quoteMemo(), () -> {
 *   prices.quote("A-113", 2);
 *   prices.quote("A-113", 2);
 * });
 * }</pre>
 *
 * <p>They count by {@link Memo#stats()}: a computation counts whether it ends with an answer or with an exception, and
 * wherever it runs. One that runs in another thread counts if it ends before the block does; run the tasks of a {@link
 * StepExecutor} in the block. A future that fails counts twice, when it is returned and when it fails. Other threads must not
 * use the memo meanwhile, except for those that the block waits for.
 */
public final class MemoAssertions {
  private MemoAssertions() {}

  /**
   * Calls of memoized methods.
   *
   * @param <E> what they throw
   */
  @FunctionalInterface
  public interface Calls<E extends Throwable> {
    /**
     * Makes the calls.
     *
     * @throws E as the memoized methods do
     */
    void run() throws E;
  }

  /**
   * Asserts that calls lead to exactly one computation.
   *
   * @param memo the handle of the memoized method
   * @param calls what is called; may lead to any number of hits
   * @param <E> what the calls throw
   * @throws E what the calls have thrown
   * @throws AssertionError if there was another number of computations; it says what happened instead
   */
  public static <E extends Throwable> void assertComputedOnce(Memo<?> memo, Calls<E> calls)
      throws E {
    assertComputed(memo, 1, calls);
  }

  /**
   * Asserts that calls lead to no computation: all are answered by what is kept.
   *
   * @param memo the handle of the memoized method
   * @param calls what is called
   * @param <E> what the calls throw
   * @throws E what the calls have thrown
   * @throws AssertionError if there was a computation; it says what happened
   */
  public static <E extends Throwable> void assertNotComputed(Memo<?> memo, Calls<E> calls)
      throws E {
    assertComputed(memo, 0, calls);
  }

  /**
   * Asserts that calls lead to a number of computations.
   *
   * @param memo the handle of the memoized method
   * @param times how many computations there have to be, at least 0
   * @param calls what is called
   * @param <E> what the calls throw
   * @throws E what the calls have thrown
   * @throws AssertionError if there was another number of computations; it says what happened instead
   */
  public static <E extends Throwable> void assertComputed(Memo<?> memo, long times, Calls<E> calls)
      throws E {
    MemoDifference difference = MemoDifference.since(memo);
    calls.run();
    difference.assertComputed(times);
  }

  /**
   * Asserts that many threads that make one call at the same moment share one computation, and get equal answers. The
   * call's key must be cold: nothing may be kept for it.
   *
   * @param memo the handle of the memoized method
   * @param threads how many threads, at least 1
   * @param call the call, which all of them make; where it gives a future, it should wait for it, with a limit
   * @param <V> the type of the answer
   * @return the answer
   * @throws AssertionError if there was another number of computations, if answers differ, if a call has thrown something,
   *     which is the cause, or if calls take longer than {@link Patience#LIMIT}: then the threads are named, and their stacks
   *     are the cause
   */
  public static <V extends @Nullable Object> V assertComputedOnce(
      Memo<?> memo, int threads, Callable<V> call) {
    MemoDifference difference = MemoDifference.since(memo);
    Crowd<V> crowd = Crowd.start(memo.name(), threads, call);
    crowd.awaitAll(Patience.LIMIT);
    V answer = crowd.answer(0);
    difference.assertComputed(1);
    for (int i = 1; i < threads; i++) {
      V other = crowd.answer(i);
      if (!Objects.deepEquals(answer, other)) {
        throw new AssertionError(memo.name() + " was computed once, but two of " + threads
            + " threads got answers that are not equal: " + answer + " and " + other);
      }
    }
    return answer;
  }
}
