package io.keepsake.runtime.tier;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What keeps old answers from being found after an invalidation, for all tables in front of one tier.
 *
 * <p>Invalidations that have begun and that have ended are counted: what was computed before one began is not saved after.
 * A save that passes this check and is then overtaken by an invalidation takes its answer back. Until it has, the answer is
 * in doubt: whoever saves says so before the check, and who comes later does not believe what the tier has for that key.
 */
public final class Fence {
  private final AtomicLong begun = new AtomicLong();
  private final AtomicLong ended = new AtomicLong();
  private final ConcurrentMap<Object, Integer> saves = new ConcurrentHashMap<>();

  /** Creates a fence that nobody has used. */
  public Fence() {}

  /** Notes that an invalidation begins. */
  public void begin() {
    begun.incrementAndGet();
  }

  /** Notes that an invalidation has ended. */
  public void end() {
    ended.incrementAndGet();
  }

  /**
   * Notes that an answer is going to be saved.
   *
   * @param key the call
   */
  public void beginSave(Object key) {
    saves.merge(key, 1, Integer::sum);
  }

  /**
   * Notes that an answer is saved, or taken back.
   *
   * @param key the call
   */
  public void endSave(Object key) {
    saves.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
  }

  /**
   * Tells whether the tier may have an answer that is about to be taken back.
   *
   * @param key the call
   * @return true if what the tier has must not be given to anybody
   */
  public boolean isInDoubt(Object key) {
    return saves.containsKey(key);
  }

  /**
   * Returns how many have begun.
   *
   * @return a number that only grows
   */
  public long begun() {
    return begun.get();
  }

  /**
   * Tells whether no invalidation was under way at some moment, and none has begun since.
   *
   * @param then what {@link #begun()} returned at that moment
   * @return true if what was computed then may be saved
   */
  public boolean isOpenSince(long then) {
    return ended.get() == then && begun.get() == then;
  }
}
