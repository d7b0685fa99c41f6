package io.keepsake.runtime.table;

import io.keepsake.runtime.change.Parts;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.tier.KeyHash;
import io.keepsake.runtime.tier.Removed;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What entries are looked for of which neither the hash nor the arguments are known.
 *
 * @param index says what the hashes are made of, one index for each
 * @param hasher makes the hash of an entry, perhaps by code of the user
 * @param hashes those of what is sought
 * @param isMeant tells whether an entry with such a hash is one
 */
record Sought(
    List<Integer> index,
    ToIntFunction<Entry> hasher,
    Set<Integer> hashes,
    Predicate<Entry> isMeant) {

  /** The index by the whole key: there is no component with this number. */
  private static final List<Integer> BY_KEY = List.of(-1);

  /** What has some parts of the key. */
  static Sought by(Parts parts) {
    List<Integer> positions = parts.positions();
    return new Sought(
        positions,
        entry -> Parts.hash(positions, entry.arguments()),
        Set.of(parts.hash()),
        entry -> parts.areIn(entry.arguments()));
  }

  /** What other processes have removed, by the hashes of the keys as bytes. */
  static Sought by(Removed removed, Function<Entry, @Nullable ByteKey> keys) {
    return new Sought(
        BY_KEY,
        entry -> {
          ByteKey key = keys.apply(entry);
          return key == null ? 0 : KeyHash.of(key).hashCode();
        },
        removed.areDone().keySet().stream().map(KeyHash::hashCode).collect(Collectors.toSet()),
        entry -> {
          ByteKey key = keys.apply(entry);
          return key != null && removed.test(key);
        });
  }
}
