package io.keepsake.runtime.tier;

import io.keepsake.runtime.spi.ByteKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
 */
public record Removed(
    boolean isAll,
    boolean isUncertain,
    Map<KeyHash, Boolean> areDone,
    boolean isAllDone,
    Set<KeyHash> begun,
    boolean hasAllBegun)
    implements Predicate<Object> {
  static final Removed NONE = new Removed(false, false, Map.of(), false, Set.of(), false);
  static final Removed ALL = new Removed(true, false, Map.of(), true, Set.of(), true);
  static final Removed UNKNOWN = new Removed(true, true, Map.of(), false, Set.of(), true);

  private static final byte BEGINS = 0;
  private static final byte IS_DONE = 1;
  private static final byte IS_UNKNOWN = 2;

  static Removed of(Collection<byte[]> hashes) {
    return read(hashes.stream().flatMap(hash -> messages(hash).stream()).toList());
  }

  // ---- as others are told: a byte that says whether it is done, and a hash; for everything, no
  // hash

  /** Returns what tells others of a key. */
  static byte[] message(byte[] hash, boolean isDone) {
    byte[] message = new byte[1 + hash.length];
    message[0] = isDone ? IS_DONE : BEGINS;
    System.arraycopy(hash, 0, message, 1, hash.length);
    return message;
  }

  /** Returns what tells others that a key was removed, and had not been told that it would be. */
  static List<byte[]> messages(byte[] hash) {
    return List.of(message(hash, false), message(hash, true));
  }

  /** Returns what tells others that it is everything. */
  static byte[] messageOfAll(boolean isDone) {
    return message(new byte[0], isDone);
  }

  /** Returns what tells others that something was removed which cannot be told by its keys. */
  static byte[] messageOfUnknown() {
    return new byte[] {IS_UNKNOWN};
  }

  static Removed read(List<byte[]> messages) {
    Map<KeyHash, Boolean> areDone = new HashMap<>();
    Set<KeyHash> begun = new HashSet<>();
    boolean isAll = false;
    boolean isAllDone = false;
    boolean hasAllBegun = false;
    for (byte[] message : messages) {
      boolean isDone = message.length > 0 && message[0] == IS_DONE;
      if (message.length == 0 || message[0] == IS_UNKNOWN) {
        return UNKNOWN;
      } else if (message.length == 1) {
        isAll = true;
        isAllDone = isDone;
        hasAllBegun |= !isDone;
        areDone.clear();
      } else if (message.length == 1 + KeyHash.BYTES) {
        KeyHash hash = KeyHash.of(message, 1);
        areDone.put(hash, isDone);
        if (!isDone) {
          begun.add(hash);
        }
      } else {
        return UNKNOWN;
      }
    }
    return new Removed(isAll, false, areDone, isAllDone, begun, hasAllBegun);
  }

  /**
   * Tells whether a key is meant.
   *
   * @param key a {@link ByteKey}
   * @return true if what is known of it does not count any more
   */
  @Override
  public boolean test(Object key) {
    return isAll || areDone.containsKey(KeyHash.of((ByteKey) key));
  }

  /** Tells whether the store has nothing older for a key any more. */
  boolean isDone(ByteKey key) {
    return areDone.getOrDefault(KeyHash.of(key), isAll && isAllDone);
  }

  /** Tells whether what was computed or put for a key is void. What was computed or put after the removal had begun is not. */
  boolean hasBegun(Object key) {
    return hasAllBegun || begun.contains(KeyHash.of((ByteKey) key));
  }
}
