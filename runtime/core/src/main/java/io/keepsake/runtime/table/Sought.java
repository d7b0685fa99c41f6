package io.keepsake.runtime.table;

import io.keepsake.runtime.change.Parts;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * What entries are looked for of which neither the hash nor the arguments are known.
 *
 * @param index says what the hashes are made of, one index for each
 * @param hasher makes the hash of an entry, perhaps by code of the user
 * @param hashes those of what is sought
 * @param isMeant tells whether an entry with such a hash is one
 */
record Sought(
    List<Integer> index, ToIntFunction<Entry> hasher, Set<Integer> hashes, Predicate<Entry> isMeant) {

  /** What has some parts of the key. */
  static Sought by(Parts parts) {
    List<Integer> positions = parts.positions();
    return new Sought(
        positions,
        entry -> Parts.hash(positions, entry.arguments()),
        Set.of(parts.hash()),
        entry -> parts.areIn(entry.arguments()));
  }
}
