package io.keepsake.runtime.tier;

import io.keepsake.runtime.codec.CodecException;
import io.keepsake.runtime.codec.KeyReader;
import io.keepsake.runtime.spi.ByteKey;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All keys of one method that have some parts, as bytes. A key that cannot be read, of another format say, is none that is
 * found again, and counts as one of them.
 */
public final class KeyGroup implements Predicate<Object> {
  private final List<Integer> positions;
  private final byte[][] parts;

  /**
   * Creates a group.
   *
   * @param positions where the parts stand among the arguments, from 0 on; at most 65,535
   * @param parts their bytes, as keys have them; not copied
   */
  public KeyGroup(List<Integer> positions, byte[][] parts) {
    this.positions = positions;
    this.parts = parts;
  }

  /** {@return where the parts stand among the arguments} */
  public List<Integer> positions() {
    return positions;
  }

  /**
   * Tells whether a key has the parts.
   *
   * @param key a {@link ByteKey}
   * @return true if all of them are equal
   */
  @Override
  public boolean test(Object key) {
    byte[][] others = parts((ByteKey) key, positions);
    return others == null || Arrays.deepEquals(parts, others);
  }

  /**
   * Hashes the parts.
   *
   * @return the same as {@link #hash(ByteKey, List)} for each key that has them and can be read
   */
  public int hash() {
    return Arrays.deepHashCode(parts);
  }

  /**
   * Hashes some parts of a key.
   *
   * @param key the key
   * @param positions where the parts stand
   * @return the hash, 0 if it cannot be read
   */
  public static int hash(ByteKey key, List<Integer> positions) {
    return Arrays.deepHashCode(parts(key, positions));
  }

  private static byte @Nullable [][] parts(ByteKey whole, List<Integer> positions) {
    byte[] key = whole.bytes();
    try {
      int[] boundaries = KeyReader.boundaries(key);
      byte[][] parts = new byte[positions.size()][];
      for (int i = 0; i < parts.length; i++) {
        int position = positions.get(i);
        parts[i] = position + 1 < boundaries.length
            ? Arrays.copyOfRange(key, boundaries[position], boundaries[position + 1])
            : new byte[0];
      }
      return parts;
    } catch (CodecException unreadable) {
      return null;
    }
  }

  // ---- as others are told: for each part its position and its length, four bytes each, then it

  byte[] toByteArray() {
    int size =
        Arrays.stream(parts).mapToInt(part -> 2 * Integer.BYTES + part.length).sum();
    ByteBuffer out = ByteBuffer.allocate(size);
    for (int i = 0; i < parts.length; i++) {
      out.putInt(positions.get(i)).putInt(parts[i].length).put(parts[i]);
    }
    return out.array();
  }

  /** Reads a group; null if it is none. */
  static @Nullable KeyGroup read(ByteBuffer in) {
    List<Integer> positions = new ArrayList<>();
    List<byte[]> parts = new ArrayList<>();
    while (in.hasRemaining()) {
      if (in.remaining() < 2 * Integer.BYTES) {
        return null;
      }
      positions.add(in.getInt());
      int length = in.getInt();
      if (length < 0 || length > in.remaining()) {
        return null;
      }
      byte[] part = new byte[length];
      in.get(part);
      parts.add(part);
    }
    return new KeyGroup(positions, parts.toArray(byte[][]::new));
  }
}
