package io.keepsake.runtime.tier;

import io.keepsake.runtime.MemoClock;
import io.keepsake.runtime.internal.PacedLog;
import java.util.LinkedHashSet;
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

  /** Waits until a tier is due; null, and the thread ends, when there is nothing to save. */
  private synchronized @Nullable ByteTier next() {
    while (true) {
      long left = SaveSchedule.NEVER;
      waiting.removeIf(tier -> tier.due() == SaveSchedule.NEVER);
      for (ByteTier tier : waiting) {
        long due = tier.due();
        if (due <= 0) {
          return tier;
        }
        left = Math.min(left, due);
      }
      if (waiting.isEmpty()) {
        thread = null;
        return null;
      }
      nap(left);
    }
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
