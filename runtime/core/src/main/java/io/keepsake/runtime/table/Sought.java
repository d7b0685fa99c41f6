package io.keepsake.runtime.table;

import io.keepsake.runtime.change.Parts;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.tier.KeyGroup;
import io.keepsake.runtime.tier.KeyHash;
import io.keepsake.runtime.tier.Removed;
import java.util.ArrayList;
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

  /** Stands before the positions in an index by the bytes of some components. */
  private static final int BY_BYTES = -2;

  /** What has some parts of the key. */
  static Sought by(Parts parts) {
    List<Integer> positions = parts.positions();
    return new Sought(
        positions,
        entry -> Parts.hash(positions, entry.arguments()),
        Set.of(parts.hash()),
        entry -> parts.areIn(entry.arguments()));
  }

  /** What other processes have removed. */
  static List<Sought> by(Removed removed, Function<Entry, @Nullable ByteKey> keys) {
    List<Sought> all = new ArrayList<>();
    if (!removed.areDone().isEmpty()) {
      Set<Integer> hashes =
          removed.areDone().keySet().stream().map(KeyHash::hashCode).collect(Collectors.toSet());
      all.add(new Sought(
          BY_KEY, hasher(keys, key -> KeyHash.of(key).hashCode()), hashes, isMeant(keys, removed)));
    }
    for (KeyGroup group : removed.groups()) {
      List<Integer> index = new ArrayList<>(group.positions());
      index.add(0, BY_BYTES);
      all.add(new Sought(
          index,
          hasher(keys, key -> KeyGroup.hash(key, group.positions())),
          Set.of(group.hash()),
          isMeant(keys, group)));
    }
    return all;
  }

  private static ToIntFunction<Entry> hasher(
      Function<Entry, @Nullable ByteKey> keys, ToIntFunction<ByteKey> hasher) {
    return entry -> {
      ByteKey key = keys.apply(entry);
      return key == null ? 0 : hasher.applyAsInt(key);
    };
  }

  private static Predicate<Entry> isMeant(
      Function<Entry, @Nullable ByteKey> keys, Predicate<Object> which) {
    return entry -> {
      ByteKey key = keys.apply(entry);
      return key != null && which.test(key);
    };
  }
}
