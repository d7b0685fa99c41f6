package math;

import io.keepsake.Memoize;

public class Numbers {
  protected Numbers() {}

  @Memoize
  public static long fib(int n) {
    return n < 2 ? n : MemoizedNumbers.fib(n - 1) + MemoizedNumbers.fib(n - 2);
  }
}
