package io.keepsake.runtime.table;

import org.jspecify.annotations.Nullable;

/**
 * The keys of some calls that are being computed: the tier was asked for them, and is going to be told their answers. To write
 * a key again costs as much as to find its record. Keys that are not here any more are written again.
 *
 * @param <K> what the tier calls a call
 */
final class KeysUnderWay<K> {
  private static final int PLACES = 64;

  /** Written and read without a lock: a place is one object that never changes, or null. */
  @SuppressWarnings("unchecked") // an array of null
  private final @Nullable Place<K>[] places = (Place<K>[]) new Place<?>[PLACES];

  private record Place<K>(Entry entry, K key) {}

  void add(Entry entry, K key) {
    places[place(entry)] = new Place<>(entry, key);
  }

  /** Returns the key of an entry and forgets it; null if it is not known. */
  @Nullable
  K take(Entry entry) {
    int at = place(entry);
    Place<K> place = places[at];
    if (place == null || place.entry() != entry) {
      return null;
    }
    places[at] = null;
    return place.key();
  }

  private static int place(Entry entry) {
    return entry.hash() & (PLACES - 1);
  }
}
