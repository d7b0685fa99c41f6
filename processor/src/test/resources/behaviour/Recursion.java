package behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.Memoize;

/** Calls of the own object go through the cache; calls of a constructor, before there is one, do not. */
public class Recursion {
  private final int early;
  private int calls;

  public Recursion() {
    early = depth(3);
  }

  @Memoize
  public long fib(int n) {
    calls++;
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  }

  @Memoize
  public int depth(int n) {
    return n == 0 ? 0 : depth(n - 1) + 1;
  }

  public static void run() {
    MemoizedRecursion recursion = new MemoizedRecursion();
    assertThat(recursion.fib(90)).isEqualTo(2880067194370816120L);
    assertThat(((Recursion) recursion).calls).isEqualTo(91);
    assertThat(((Recursion) recursion).early).isEqualTo(3);
    assertThat(recursion.depthMemo().size()).isZero();
    assertThat(recursion.fibMemo().peek(90).value()).isEqualTo(2880067194370816120L);
    assertThat(recursion.fibMemo().invalidate(90)).isTrue();
    assertThat(recursion.fibMemo().invalidate(90)).isFalse();
    recursion.fibMemo().put(90, 1L);
    assertThat(recursion.fib(90)).isOne();
    assertThat(recursion.fibMemo().refresh(90)).isEqualTo(2880067194370816120L);
    assertThat(recursion.fibMemo().take(90).isPresent()).isTrue();
    assertThat(recursion.fibMemo().contains(90)).isFalse();
  }
}
