package io.keepsake.runtime.tier;

import io.keepsake.runtime.MemoClock;
import io.keepsake.runtime.internal.PacedLog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The thread that takes changes to the stores when it is due. It runs while there is something to save, so that Memos
 * which are forgotten can be collected, and is a daemon: what has to survive the end of the process is flushed or closed.
 *
 * <p>Nothing that is thrown ends it, for the clock and the log are code of an application, and memory may be short for a while.
 */
public final class Saver {
  private static final long LONGEST_NAP = 1_000;
  private static final long NAP_ON_A_FOREIGN_CLOCK = 2;
  private static final long NAP_AFTER_A_FAILURE = 100;

  private final MemoClock clock;
  private final Set<ByteTier> waiting = new LinkedHashSet<>();
  private final PacedLog log;
  private @Nullable Thread thread;

  /** Whether somebody has waked this since the tiers were looked through. */
  private boolean hasNews;

  /**
   * Creates a saver without a thread.
   *
   * @param clock the time
   */
  public Saver(MemoClock clock) {
    this.clock = clock;
    this.log = new PacedLog(clock);
  }

  /** Sees to it that changes of a tier are saved when it is due. */
  synchronized void wake(ByteTier tier) {
    waiting.add(tier);
    hasNews = true;
    if (thread == null) {
      Thread started = new Thread(this::run, "keepsake-saver");
      started.setDaemon(true);
      started.start(); // if there is no thread to be had, the next who calls tries again
      thread = started;
    } else {
      notifyAll();
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

  /** Saves one tier; false if there is nothing to save. */
  private boolean turn() {
    try {
      ByteTier tier = next();
      if (tier == null) {
        return false;
      }
      tier.save();
      pause(NAP_ON_A_FOREIGN_CLOCK); // a store that fails is due all the time
    } catch (Throwable failure) {
      log.tryToWarn("what is new could not be saved when it was due; it is tried again", failure);
      pause(NAP_AFTER_A_FAILURE);
    }
    return true;
  }

  private synchronized void end() {
    if (thread == Thread.currentThread()) {
      thread = null; // or nobody would save what comes
    }
  }

  /**
   * Waits until a tier is due; null, and the thread ends, when there is nothing to save. The clock is asked outside of the
   * lock: it may be an application's, and callers of memoized methods need that lock.
   */
  private @Nullable ByteTier next() {
    boolean isOver = false;
    while (!isOver) {
      long left = SaveSchedule.NEVER;
      List<ByteTier> idle = new ArrayList<>();
      for (ByteTier tier : look()) {
        long due = tier.due();
        if (due <= 0) {
          return tier;
        }
        if (due == SaveSchedule.NEVER) {
          idle.add(tier);
        }
        left = Math.min(left, due);
      }
      isOver = !rest(idle, left);
    }
    return null;
  }

  private synchronized List<ByteTier> look() {
    hasNews = false;
    return List.copyOf(waiting);
  }

  /** Lets tiers go that have nothing to save, and waits for the next one; false, and the thread ends, if none is left. */
  private synchronized boolean rest(List<ByteTier> idle, long left) {
    if (hasNews) {
      return true;
    }
    idle.forEach(waiting::remove);
    if (waiting.isEmpty()) {
      thread = null;
      return false;
    }
    nap(left);
    return true;
  }

  private void nap(long left) {
    boolean isSystem = clock == MemoClock.system();
    await(isSystem ? Math.min(LONGEST_NAP, left / 1_000_000 + 1) : NAP_ON_A_FOREIGN_CLOCK);
  }

  private synchronized void pause(long millis) {
    await(millis);
  }

  @SuppressWarnings("WaitNotInLoop") // whoever calls looks again at what is due
  private void await(long millis) {
    try {
      wait(millis);
    } catch (InterruptedException nobodyShould) {
      Thread.interrupted();
    }
  }
}
