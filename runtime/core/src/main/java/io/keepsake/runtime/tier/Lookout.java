package io.keepsake.runtime.tier;

import io.keepsake.runtime.MemoClock;
import io.keepsake.runtime.internal.PacedLog;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The thread that looks every so often at what other processes have said, so that a hit is not older than that. It is a
 * daemon, and runs while there is something to look at, which it holds weakly.
 *
 * <p>Nothing that is thrown ends it: code of an application may be called to write keys, or to clear a store; the clock and
 * the log are such code, too; and memory may be short for a while.
 */
public final class Lookout {
  /** How old what has not been seen can be, in nanoseconds of the clock: 100 ms. */
  static final long PERIOD = 100_000_000L;

  private static final long NAP_ON_A_FOREIGN_CLOCK = 5;

  /** Something to look at. */
  public interface Sight {

    /** Looks. */
    void look();

    /** Called after each look, when all others have looked: what may take longer. Does nothing unless overridden. */
    default void rest() {}

    /**
     * Tells whether there is nothing more to come.
     *
     * @return true if it need not be looked at any more
     */
    boolean isOver();
  }

  private final MemoClock clock;
  private final List<WeakReference<Sight>> sights = new ArrayList<>();
  private final PacedLog log;
  private @Nullable Thread thread;

  /** When the thread has looked last; set before it begins, and then used by it alone. */
  private long last;

  /**
   * Creates a lookout without a thread.
   *
   * @param clock the time
   */
  public Lookout(MemoClock clock) {
    this.clock = clock;
    this.log = new PacedLog(clock);
  }

  /**
   * Looks at something from now on.
   *
   * @param sight what to look at; held weakly
   */
  public void watch(Sight sight) {
    long now = clock.nanos(); // what passes until the thread gets to run has passed, too
    synchronized (this) {
      sights.add(new WeakReference<>(sight));
      if (thread == null) {
        last = now;
        Thread started = new Thread(this::run, "keepsake-lookout");
        started.setDaemon(true);
        started.start();
        thread = started;
      }
    }
  }

  private void run() {
    try {
      boolean goesOn = true;
      while (goesOn) {
        goesOn = turn();
      }
    } finally {
      end();
    }
  }

  /** Looks, if it is time; false if there is nothing to look at. */
  private boolean turn() {
    try {
      if (!nap()) {
        return false;
      }
      long now = clock.nanos();
      if (now - last >= PERIOD) {
        List<Sight> present = present();
        last = now;
        present.forEach(sight -> attempt(sight::look));
        present.forEach(sight -> attempt(sight::rest));
      }
    } catch (Throwable failure) {
      warn(failure); // the next turn begins with a nap
    }
    return true;
  }

  /** One that fails keeps nobody from looking at the others. */
  private void attempt(Runnable action) {
    try {
      action.run();
    } catch (Throwable failure) {
      warn(failure);
    }
  }

  private void warn(Throwable failure) {
    log.tryToWarn("what other processes have removed could not be heeded at once", failure);
  }

  private synchronized void end() {
    if (thread == Thread.currentThread()) {
      thread = null; // or nobody would look any more
    }
  }

  private synchronized List<Sight> present() {
    List<Sight> present = new ArrayList<>();
    for (WeakReference<Sight> each : sights) {
      Sight sight = each.get();
      if (sight != null) {
        present.add(sight);
      }
    }
    return present;
  }

  /** Returns false, and the thread ends, when there is nothing to look at. */
  @SuppressWarnings("WaitNotInLoop") // whoever calls looks at the clock
  private synchronized boolean nap() {
    try {
      wait(clock == MemoClock.system() ? PERIOD / 1_000_000 : NAP_ON_A_FOREIGN_CLOCK);
    } catch (InterruptedException nobodyShould) {
      Thread.interrupted();
    }
    sights.removeIf(each -> {
      Sight sight = each.get();
      return sight == null || sight.isOver();
    });
    if (sights.isEmpty()) {
      thread = null;
      return false;
    }
    return true;
  }
}
