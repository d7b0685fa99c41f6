package io.keepsake.runtime.internal;

import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The system's time as a field that a daemon thread writes every few milliseconds, since reading the system's clock
 * costs more than a hit.
 *
 * <p>The thread runs only while some cache holds answers that expire. Once in a while it lets these caches throw away
 * what has expired.
 */
public final class CoarseClock {
  /** How much the field lags behind at most, as long as the thread gets to run: nanoseconds. */
  public static final long TICK = 4_000_000L;

  private static final long TICKS_BETWEEN_SWEEPS = 250;
  private static final Object LOCK = new Object();
  private static final Queue<WeakReference<Sweepable>> WATCHED = new ArrayDeque<>();
  private static @Nullable Thread ticker;
  private static volatile long now = System.nanoTime();

  private CoarseClock() {}

  /** A cache whose answers expire. */
  public interface Sweepable {

    /**
     * Throws away what has expired. Time stands still until it returns, but for {@link CoarseClock#await()}.
     *
     * @return true if something is left; if false, the cache has to ask to be watched again
     */
    boolean sweep();
  }

  /**
   * Returns the time as of the last tick.
   *
   * @return what {@link System#nanoTime()} was, right only while some cache is watched
   */
  public static long now() {
    return now;
  }

  /**
   * Keeps the clock running for a cache, until its {@link Sweepable#sweep()} finds nothing left or it is collected.
   *
   * @param cache a cache that is not watched now
   * @return false if there is no clock, because no thread could be started
   */
  public static boolean watch(Sweepable cache) {
    synchronized (LOCK) {
      if ((ticker == null || !ticker.isAlive()) && !start()) {
        return false;
      }
      WATCHED.add(new WeakReference<>(cache));
      return true;
    }
  }

  private static boolean start() {
    now = System.nanoTime();
    Thread thread = new Thread(null, CoarseClock::run, "keepsake-clock", 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(null);
    try {
      thread.start();
    } catch (OutOfMemoryError noThreadLeft) {
      return false;
    }
    ticker = thread;
    return true;
  }

  private static void run() {
    for (long tick = 1; ; tick++) {
      await();
      if (tick % TICKS_BETWEEN_SWEEPS == 0 && !sweep()) {
        return;
      }
    }
  }

  /**
   * Waits for the next tick. For caches too, in the middle of a long sweep: time goes on meanwhile, and others get the
   * locks that a sweep takes. To be called by the clock's thread alone.
   */
  public static void await() {
    LockSupport.parkNanos(TICK);
    now = System.nanoTime();
  }

  /** Sweeps each cache once; false if none is left, and then this thread is no longer the clock. */
  private static boolean sweep() {
    int caches;
    synchronized (LOCK) {
      caches = WATCHED.size();
    }
    for (int i = 0; i < caches; i++) {
      WeakReference<Sweepable> reference;
      synchronized (LOCK) {
        reference = WATCHED.remove();
      }
      Sweepable cache = reference.get();
      if (cache != null && sweep(cache)) {
        synchronized (LOCK) {
          WATCHED.add(reference);
        }
      }
    }
    synchronized (LOCK) {
      if (WATCHED.isEmpty()) {
        ticker = null;
        return false;
      }
      return true;
    }
  }

  /** Sweeps a cache; one that cannot be swept, for lack of memory say, is tried again. */
  private static boolean sweep(Sweepable cache) {
    try {
      return cache.sweep();
    } catch (RuntimeException | Error failure) {
      return true;
    }
  }
}
