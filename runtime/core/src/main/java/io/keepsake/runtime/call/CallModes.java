package io.keepsake.runtime.call;

import io.keepsake.runtime.MemoBlock;
import io.keepsake.runtime.call.CallMode.Kind;
import io.keepsake.runtime.internal.Headroom;
import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The blocks that are running in the threads which use some caches.
 *
 * <p>Calls of a thread without a block are the rule, so they pay nothing: where a block changes what a hit may do, all
 * caches hide their entries from hits while it runs, and calls come to the place where misses are handled, which looks
 * here. There, calls of other threads are answered as usual, some tens of nanoseconds later.
 *
 * <p>A block that fails to begin leaves nothing behind: it is counted once all caches are hidden, and a stack that is nearly
 * exhausted is refused before. Otherwise later blocks would hide nothing, or nothing would be found again after them.
 */
public final class CallModes {
  private final Supplier<? extends Collection<?>> caches;

  @SuppressWarnings(
      "ThreadLocalUsage") // one for each owner of caches, and nothing is left in it after a block
  private final ThreadLocal<@Nullable CallMode> modes = new ThreadLocal<>();

  /** How many blocks are running. */
  private volatile int blocks;

  /** How many of them hits may not pass by; guarded by this. */
  private int shields;

  /**
   * Creates the blocks of some caches.
   *
   * @param caches gives the caches at any time
   */
  public CallModes(Supplier<? extends Collection<?>> caches) {
    this.caches = caches;
  }

  /**
   * Returns how calls of the current thread go.
   *
   * @return null if there is no block around them
   */
  public @Nullable CallMode current() {
    return blocks == 0 ? null : modes.get();
  }

  /**
   * Notes a cache that was made while blocks may be running.
   *
   * @param cache a new cache
   */
  public synchronized void add(Object cache) {
    if (shields > 0) {
      shield(cache, true);
    }
  }

  /**
   * Runs a block in the current thread.
   *
   * @param kind how calls go
   * @param block what to run
   * @param <T> what it returns
   * @param <X> what it throws
   * @return what it returns
   * @throws X if it does
   */
  public <T extends @Nullable Object, X extends Throwable> T run(Kind kind, MemoBlock<T, X> block)
      throws X {
    Headroom.require();
    CallMode outer = modes.get();
    begin(kind);
    try {
      modes.set(new CallMode(kind));
      return block.run();
    } finally {
      try {
        goBackTo(outer);
      } finally {
        end(kind);
      }
    }
  }

  private void goBackTo(@Nullable CallMode outer) {
    if (outer == null) {
      modes.remove();
    } else {
      modes.set(outer);
    }
  }

  private synchronized void begin(Kind kind) {
    if (!kind.passesHits()) {
      if (shields == 0) {
        shieldAll();
      }
      shields++;
    }
    blocks++;
  }

  private void shieldAll() {
    Collection<?> present = caches.get();
    try {
      present.forEach(cache -> shield(cache, true));
    } catch (Throwable failure) {
      present.forEach(cache -> shield(cache, false));
      throw failure;
    }
  }

  private synchronized void end(Kind kind) {
    blocks--;
    if (!kind.passesHits() && --shields == 0) {
      caches.get().forEach(cache -> shield(cache, false));
    }
  }

  private static void shield(Object cache, boolean on) {
    if (cache instanceof Shielded shielded) {
      shielded.shield(on);
    }
  }
}
