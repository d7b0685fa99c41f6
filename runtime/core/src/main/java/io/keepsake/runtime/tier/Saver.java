package io.keepsake.runtime.tier;

import io.keepsake.runtime.MemoClock;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The thread that takes changes to the stores when it is due. It runs while there is something to save, so that Memos
 * which are forgotten can be collected, and is a daemon: what has to survive the end of the process is flushed or closed.
 */
public final class Saver {
  private static final long LONGEST_NAP = 1_000;
  private static final long NAP_ON_A_FOREIGN_CLOCK = 2;

  private final MemoClock clock;
  private final Set<ByteTier> waiting = new LinkedHashSet<>();
  private @Nullable Thread thread;

  /**
   * Creates a saver without a thread.
   *
   * @param clock the time
   */
  public Saver(MemoClock clock) {
    this.clock = clock;
  }

  /** Sees to it that changes of a tier are saved when it is due. */
  synchronized void wake(ByteTier tier) {
    waiting.add(tier);
    if (thread == null) {
      Thread started = new Thread(this::run, "keepsake-saver");
      started.setDaemon(true);
      thread = started;
      started.start();
    } else {
      notifyAll();
    }
  }

  private void run() {
    for (ByteTier tier = next(); tier != null; tier = next()) {
      tier.save();
      pause();
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

  /** A store that fails is due all the time. */
  private synchronized void pause() {
    await(NAP_ON_A_FOREIGN_CLOCK);
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
