package io.keepsake.runtime.tier;

import io.keepsake.runtime.codec.ByteSource;
import io.keepsake.runtime.spi.ByteKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What is around an answer wherever it is kept, so that none is taken for another's or read as something else:
 *
 * <pre>
 *   byte   0       format, 1
 *   bytes  1..16   fingerprint of method, schema and code
 *   bytes 17..24   latest expiry, in milliseconds since 1970
 *   bytes 25..n-5  the answer
 *   bytes n-4..n-1 CRC-32C of the key and of all bytes before this
 * </pre>
 *
 * <p>An answer with tags has format 2: between the expiry and the answer there are two bytes with a length, and so many
 * bytes that say what the tags were.
 *
 * <p>Numbers are big endian.
 */
public final class Envelope {
  private static final byte FORMAT = 1;
  private static final byte FORMAT_WITH_MARKS = 2;
  private static final int FINGERPRINT = 16;
  private static final int HEAD = 1 + FINGERPRINT + Long.BYTES;
  private static final int FOOT = Integer.BYTES;
  private static final int MOST_MARKS = 0xffff;
  private static final byte[] NO_MARKS = {};

  private final byte[] fingerprint;

  /**
   * Creates the envelopes of one version of one method.
   *
   * @param version 32 hexadecimal digits
   */
  public Envelope(String version) {
    this.fingerprint = Arrays.copyOf(HexFormat.of().parseHex(version), FINGERPRINT);
  }

  /**
   * Wraps an answer.
   *
   * @param key the bytes of its call
   * @param expires when it is too old at the latest, in milliseconds since 1970
   * @param answer the bytes of the answer
   * @return the envelope
   */
  public byte[] seal(byte[] key, long expires, byte[] answer) {
    return seal(key, expires, NO_MARKS, answer);
  }

  /**
   * Wraps an answer that has tags.
   *
   * @param key the bytes of its call
   * @param expires when it is too old at the latest, in milliseconds since 1970
   * @param marks what says what the tags were, at most 65,535 bytes; none for an answer without tags
   * @param answer the bytes of the answer
   * @return the envelope
   * @throws IllegalArgumentException if there are too many marks
   */
  public byte[] seal(byte[] key, long expires, byte[] marks, byte[] answer) {
    if (marks.length > MOST_MARKS) {
      throw new IllegalArgumentException("an answer cannot be kept with so many tags");
    }
    boolean isPlain = marks.length == 0;
    int head = isPlain ? HEAD : HEAD + Short.BYTES + marks.length;
    ByteBuffer envelope = ByteBuffer.allocate(head + answer.length + FOOT);
    envelope.put(isPlain ? FORMAT : FORMAT_WITH_MARKS).put(fingerprint).putLong(expires);
    if (!isPlain) {
      envelope.putShort((short) marks.length).put(marks);
    }
    envelope.put(answer);
    return envelope.putInt(checksum(key, envelope.array(), envelope.position())).array();
  }

  /**
   * Unwraps an answer.
   *
   * @param key the bytes of its call
   * @param envelope the envelope, perhaps damaged
   * @param now in milliseconds since 1970
   * @return the bytes of the answer, in their place; null if they cannot be trusted or are too old
   */
  public @Nullable ByteSource open(byte[] key, byte[] envelope, long now) {
    if (!isWhole(key, envelope) || expires(envelope) <= now) {
      return null;
    }
    int head = head(envelope);
    return new ByteSource(envelope, head, envelope.length - FOOT - head);
  }

  /**
   * Returns what says what the tags of an answer were.
   *
   * @param envelope an envelope that was opened
   * @return the marks, none for an answer without tags
   */
  public static byte[] marks(byte[] envelope) {
    int head = head(envelope);
    return head == HEAD ? NO_MARKS : Arrays.copyOfRange(envelope, HEAD + Short.BYTES, head);
  }

  /** Where the answer begins. */
  private static int head(byte[] envelope) {
    return envelope[0] == FORMAT
        ? HEAD
        : HEAD + Short.BYTES + Short.toUnsignedInt(ByteBuffer.wrap(envelope).getShort(HEAD));
  }

  /**
   * Tells whether an envelope is one of this version, and as it was sealed.
   *
   * @param key the bytes of its call
   * @param envelope the envelope, perhaps damaged
   * @return true if what is in it can be trusted
   */
  public boolean isWhole(byte[] key, byte[] envelope) {
    int end = envelope.length - FOOT;
    return end >= HEAD
        && (envelope[0] == FORMAT
            || (envelope[0] == FORMAT_WITH_MARKS && end >= HEAD + Short.BYTES))
        && head(envelope) <= end
        && Arrays.equals(envelope, 1, 1 + FINGERPRINT, fingerprint, 0, FINGERPRINT)
        && ByteBuffer.wrap(envelope).getInt(end) == checksum(key, envelope, end);
  }

  /**
   * Returns when an answer is too old at the latest.
   *
   * @param envelope an envelope that was opened
   * @return milliseconds since 1970
   */
  public static long expires(byte[] envelope) {
    return ByteBuffer.wrap(envelope).getLong(1 + FINGERPRINT);
  }

  private static int checksum(byte[] key, byte[] envelope, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(key);
    checksum.update(envelope, 0, length);
    return (int) checksum.getValue();
  }

  /**
   * Returns the fingerprint of some texts.
   *
   * @param parts the texts; where one ends counts
   * @return 32 hexadecimal digits
   */
  public static String fingerprint(String... parts) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      text.append(part.length()).append(':').append(part);
    }
    return ByteKey.of(text.toString().getBytes(StandardCharsets.UTF_8)).hashText();
  }
}
