package io.keepsake.runtime.folder;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** The first half of a SHA-256: what tells bytes as they were written from others. */
final class Digest {
  static final int LENGTH = 16;

  private Digest() {}

  static byte[] of(byte[]... parts) {
    MessageDigest digest = sha256();
    for (byte[] part : parts) {
      // The length, so that no byte can move from one part to the next.
      for (int shift = 24; shift >= 0; shift -= 8) {
        digest.update((byte) (part.length >> shift));
      }
      digest.update(part);
    }
    return Arrays.copyOf(digest.digest(), LENGTH);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
