package io.keepsake.samples.benchmarks.recursion;

import io.keepsake.runtime.Memos;
import java.util.function.Supplier;

/** The ways to write the recursive method. */
public enum Recursion {
  PLAIN("plain method", PlainFib::new),
  LRU("Keepsake LRU", () -> new MemoizedLruFib(Memos.builder().build())),
  MAP("HashMap in the method", MapFib::new),
  CAFFEINE("Caffeine in the method", CaffeineFib::new),
  CACHE2K("cache2k with loader", Cache2kFib::new),
  GUAVA("Guava with loader", GuavaFib::new);

  private static final int TOO_DEEP = 1_000_000;

  private final String label;
  private final Supplier<Fib> maker;

  Recursion(String label, Supplier<Fib> maker) {
    this.label = label;
    this.maker = maker;
  }

  /** Returns the name that readers of the results see. */
  public String label() {
    return label;
  }

  /** Returns an answer that a new cache computes. */
  public long fib(int n) {
    return maker.get().fib(n);
  }

  /** Returns how many calls are on the stack when it overflows. Whatever a cache makes of the overflow is caught. */
  public int depth() {
    Fib fib = maker.get();
    try {
      fib.fib(TOO_DEEP);
    } catch (Throwable overflow) {
      return TOO_DEEP - fib.lowest();
    }
    throw new IllegalStateException(label + " has computed all of it");
  }
}
