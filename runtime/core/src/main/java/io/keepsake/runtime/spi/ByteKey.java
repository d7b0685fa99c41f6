package io.keepsake.runtime.spi;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The bytes of a call: method, signature and arguments in the encoding of {@link io.keepsake.runtime.codec.KeySink}, with
 * a hash of 128 bits to find them by. Equal if the bytes are equal; a hash alone proves nothing.
 *
 * <p>The hash is the first 16 bytes of SHA-256 over the bytes, so every program can compute it. Immutable, as long as
 * nobody writes to the array that {@link #bytes()} gives.
 */
public final class ByteKey {
  private static final int HASH_BYTES = 16;
  private static final MessageDigest SHA_256 = find();

  private final byte[] bytes;
  private final byte[] hash;

  private ByteKey(byte[] bytes, byte[] hash) {
    this.bytes = bytes;
    this.hash = hash;
  }

  /**
   * Makes a key.
   *
   * @param bytes the bytes; not copied
   * @return the key
   */
  public static ByteKey of(byte[] bytes) {
    return new ByteKey(bytes, Arrays.copyOf(sha256().digest(bytes), HASH_BYTES));
  }

  /**
   * Makes a key whose hash is known already.
   *
   * @param bytes the bytes; not copied
   * @param hash what {@link #of} gives for these bytes, not copied; any 16 others only where a test wants keys to collide
   * @return the key
   */
  public static ByteKey of(byte[] bytes, byte[] hash) {
    if (hash.length != HASH_BYTES) {
      throw new IllegalArgumentException("a hash has 16 bytes, not " + hash.length);
    }
    return new ByteKey(bytes, hash);
  }

  /** A copy is made sooner than a new one is found. */
  private static MessageDigest sha256() {
    try {
      return (MessageDigest) SHA_256.clone();
    } catch (CloneNotSupportedException other) {
      return find();
    }
  }

  private static MessageDigest find() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /**
   * Returns all bytes.
   *
   * @return the array itself; not to be changed
   */
  public byte[] bytes() {
    return bytes;
  }

  /**
   * Returns the hash.
   *
   * @return 16 bytes, the array itself; not to be changed
   */
  public byte[] hash() {
    return hash;
  }

  /**
   * Returns the hash as text.
   *
   * @return 32 hexadecimal digits in lower case
   */
  public String hashText() {
    return HexFormat.of().formatHex(hash);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ByteKey that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hash);
  }

  @Override
  public String toString() {
    return hashText();
  }
}
