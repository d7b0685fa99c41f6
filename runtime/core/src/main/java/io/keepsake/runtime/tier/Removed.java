package io.keepsake.runtime.tier;

import io.keepsake.runtime.spi.ByteKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What others have removed or replaced, or are about to.
 *
 * @param isAll whether it is everything
 * @param isUncertain whether nobody can tell; then it is everything as well
 * @param areDone of the hashes of the keys, whether the store has lost the answer, or has the new one; not to be changed
 * @param isAllDone likewise for all others, if it is everything
 * @param begun of the hashes of the keys, those whose removal has just begun: what was computed or put before that is void
 * @param hasAllBegun whether that is true of all keys
 * @param begunGroups likewise of keys that have some parts
 * @param doneGroups those of which the store has lost all answers
 */
public record Removed(
    boolean isAll,
    boolean isUncertain,
    Map<KeyHash, Boolean> areDone,
    boolean isAllDone,
    Set<KeyHash> begun,
    boolean hasAllBegun,
    List<KeyGroup> begunGroups,
    List<KeyGroup> doneGroups)
    implements Predicate<Object> {
  static final Removed NONE = Tidings.read(List.of());
  static final Removed ALL = all(false);
  static final Removed UNKNOWN = all(true);

  private static Removed all(boolean isUncertain) {
    return new Removed(
        true, isUncertain, Map.of(), !isUncertain, Set.of(), true, List.of(), List.of());
  }

  /** {@return all groups, those that have begun first} */
  public List<KeyGroup> groups() {
    List<KeyGroup> groups = new ArrayList<>(begunGroups);
    groups.addAll(doneGroups);
    return groups;
  }

  /**
   * Tells whether a key is meant.
   *
   * @param key a {@link ByteKey}
   * @return true if what is known of it does not count any more
   */
  @Override
  public boolean test(Object key) {
    return isAll
        || areDone.containsKey(KeyHash.of((ByteKey) key))
        || isIn(begunGroups, key)
        || isIn(doneGroups, key);
  }

  /** Tells whether the store has nothing older for a key any more. */
  boolean isDone(ByteKey key) {
    return areDone.getOrDefault(KeyHash.of(key), (isAll && isAllDone) || isIn(doneGroups, key));
  }

  /** Tells whether what was computed or put for a key is void. What was computed or put after the removal had begun is not. */
  boolean hasBegun(Object key) {
    return hasAllBegun || begun.contains(KeyHash.of((ByteKey) key)) || isIn(begunGroups, key);
  }

  private static boolean isIn(List<KeyGroup> groups, Object key) {
    return !groups.isEmpty() && groups.stream().anyMatch(group -> group.test(key));
  }
}
