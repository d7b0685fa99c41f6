package io.keepsake.runtime.table;

import io.keepsake.runtime.MemoClock;
import io.keepsake.runtime.flight.Flight;
import io.keepsake.runtime.flight.Waits;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The removals from a tier that are under way. Those of one key come one after the other, so that an answer which is both
 * in memory and behind it is taken once.
 *
 * @param <K> what the tier calls a call
 */
final class Removals<K> {
  private final MemoClock clock;
  private final ConcurrentMap<K, Turn> turns = new ConcurrentHashMap<>();

  Removals(MemoClock clock) {
    this.clock = clock;
  }

  /** One removal, and what it has found. */
  static final class Turn extends Flight {
    @Nullable
    Entry found;

    /** False if it could not wait for another one, which may have taken from memory what is behind it. */
    boolean isAlone;
  }

  /** Waits for an earlier removal of the key, at the most for some nanoseconds; also a thread that is interrupted does. */
  Turn begin(K key, long timeout) {
    Turn mine = new Turn();
    boolean interrupted = false;
    Turn other = turns.putIfAbsent(key, mine);
    while (other != null) {
      if (!Waits.await(other, timeout, clock)) {
        if (!Thread.interrupted()) {
          break;
        }
        interrupted = true;
      }
      other = turns.putIfAbsent(key, mine);
    }
    mine.isAlone = other == null;
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return mine;
  }

  void end(K key, Turn mine) {
    turns.remove(key, mine);
    mine.outcome = null;
    Waits.wake(mine);
  }
}
