package io.keepsake.runtime.tier;

import io.keepsake.runtime.internal.Headroom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What keeps old answers from being found after an invalidation, for all tables in front of one tier.
 *
 * <p>Whoever saves an answer says so before the answer can be found in memory. An invalidation of its key fences all saves
 * that have been announced; those that are announced while it is under way are fenced from the start. A fenced save does
 * not happen, or, if it has, is taken back. Until it is, the key is in doubt: what the tier has for it is not believed.
 *
 * <p>A removal of what has some parts of its key is that of all keys that have them: nobody has to know these in advance,
 * for each key that comes up is compared. Saves of other keys go on. The lock is held for a few operations on maps.
 */
public final class Fence {
  private final Map<Object, List<Save>> saves = new HashMap<>();
  private final Map<Object, Integer> removals = new HashMap<>();
  private final List<Predicate<Object>> groups = new ArrayList<>(0);

  /** What other processes have removed. */
  private final List<Removed> elsewhere = new ArrayList<>(0);

  private int clears;
  private final RecentChanges changes = new RecentChanges();

  /** Creates a fence that nobody has used. */
  public Fence() {}

  /**
   * Announces that an answer may be saved.
   *
   * @param key the call
   * @return what {@link #endSave} has to be given
   */
  public Save beginSave(Object key) {
    Headroom.require();
    return begin(key, 0);
  }

  /**
   * Announces a save by somebody who is removing what it replaces: that removal does not fence it.
   *
   * @param key the call
   * @return what {@link #endSave} has to be given
   */
  public Save beginReplacement(Object key) {
    Headroom.require();
    return begin(key, 1);
  }

  /**
   * Announces a save of an answer that was computed later than those of the same key whose saves were announced before:
   * these are fenced.
   *
   * @param key the call
   * @return what {@link #endSave} has to be given
   */
  public Save beginLaterSave(Object key) {
    Headroom.require();
    synchronized (this) {
      saves.getOrDefault(key, List.of()).forEach(Save::fence);
      return begin(key, 0);
    }
  }

  private synchronized Save begin(Object key, int ownRemovals) {
    Save save = new Save(key, ownRemovals > 0);
    if (clears > 0
        || removals.getOrDefault(key, 0) > ownRemovals
        || groups.stream().anyMatch(group -> group.test(key))) {
      save.fence();
    }
    save.fenced |= elsewhere.stream().anyMatch(removed -> removed.hasBegun(key));
    saves.computeIfAbsent(key, first -> new ArrayList<>(1)).add(save);
    return save;
  }

  /**
   * Notes that an answer is saved, taken back, or not to be saved.
   *
   * @param save what was announced
   */
  public synchronized void endSave(Save save) {
    List<Save> others = saves.get(save.key);
    if (others != null && others.remove(save) && others.isEmpty()) {
      saves.remove(save.key);
    }
  }

  /**
   * Notes that an answer is going to be removed.
   *
   * @param key the call
   */
  public void beginRemoval(Object key) {
    Headroom.require();
    synchronized (this) {
      changes.add(key);
      removals.merge(key, 1, Integer::sum);
      saves.getOrDefault(key, List.of()).forEach(Save::fence);
    }
  }

  /**
   * Returns a mark of this moment, for {@link #isChanged}.
   *
   * @return a number above zero
   */
  public long now() {
    return changes.last();
  }

  /**
   * Tells whether the removal of an answer is known to have begun since a moment.
   *
   * @param key the call
   * @param since what {@link #now} returned
   * @return false if there was none, or if nobody can tell any more
   */
  public synchronized boolean isChanged(Object key, long since) {
    return changes.isChanged(key, since);
  }

  /**
   * Tells whether another process is known to have removed an answer since a moment.
   *
   * @param key the call
   * @param since what {@link #now} returned, or 0
   * @return false if none has, or if nobody can tell any more
   */
  public synchronized boolean isChangedElsewhere(Object key, long since) {
    return changes.isChangedElsewhere(key, since);
  }

  /**
   * Tells whether there were so many removals since a moment that some are forgotten.
   *
   * @param since what {@link #now} returned
   * @return true if {@link #isChanged} cannot be sure
   */
  public synchronized boolean hasForgotten(long since) {
    return changes.hasForgotten(since);
  }

  /**
   * Notes that an answer was removed.
   *
   * @param key the call
   */
  public synchronized void endRemoval(Object key) {
    removals.computeIfPresent(key, (same, count) -> count == 1 ? null : count - 1);
  }

  /**
   * Notes that some answers are going to be removed.
   *
   * @param group tells which by their keys, of any thread; must not call what is not ours, for a lock is held
   */
  public void beginRemovalOf(Predicate<Object> group) {
    Headroom.require();
    synchronized (this) {
      changes.add(group, false);
      groups.add(group);
      saves.forEach((key, each) -> {
        if (group.test(key)) {
          each.forEach(Save::fence);
        }
      });
    }
  }

  /**
   * As {@link #beginRemovalOf}, for what another process has removed, or is about to. Only a removal that begins fences
   * saves: what is computed after that is not old when it ends.
   *
   * @param removed what
   */
  public void beginRemovalElsewhere(Removed removed) {
    Headroom.require();
    synchronized (this) {
      changes.add(removed, true);
      elsewhere.add(removed);
      saves.forEach((key, each) -> {
        if (removed.hasBegun(key)) {
          each.forEach(save -> save.fenced = true);
        }
      });
    }
  }

  /**
   * Notes that some answers were removed.
   *
   * @param group what {@link #beginRemovalOf} was given
   */
  public synchronized void endRemovalOf(Predicate<Object> group) {
    groups.remove(group);
  }

  /**
   * Notes that what another process has removed has left this one.
   *
   * @param removed what {@link #beginRemovalElsewhere} was given
   */
  public synchronized void endRemovalElsewhere(Removed removed) {
    elsewhere.remove(removed);
  }

  /** Notes that all answers are going to be removed. */
  public void beginClear() {
    Headroom.require();
    synchronized (this) {
      changes.addAll();
      clears++;
      saves.values().forEach(each -> each.forEach(Save::fence));
    }
  }

  /** Notes that all answers were removed. */
  public synchronized void endClear() {
    clears--;
  }

  /**
   * Tells whether the tier may have an answer that is about to be taken back.
   *
   * @param key the call
   * @return true if what the tier has must not be given to anybody
   */
  public synchronized boolean isInDoubt(Object key) {
    return saves.getOrDefault(key, List.of()).stream().anyMatch(Save::isFenced);
  }
}
