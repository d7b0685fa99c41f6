package io.keepsake.runtime.table;

import io.keepsake.runtime.codec.ByteSink;
import io.keepsake.runtime.codec.ByteSource;
import io.keepsake.runtime.codec.Codec;
import io.keepsake.runtime.codec.KeySink;
import io.keepsake.runtime.internal.Headroom;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.tag.Labels;
import io.keepsake.runtime.tag.TagMarks;
import io.keepsake.runtime.tier.ByteTier;
import io.keepsake.runtime.tier.Envelope;
import io.keepsake.runtime.tier.Save;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A tier of bytes as a table sees it: keys and answers are written and read here.
 *
 * @param <E> the entries of the table
 */
final class EncodedTier<E extends Entry> implements Tier<E, ByteKey> {
  private final ByteTable<E, ?> table;
  private final @Nullable ByteTier bytes;
  private final Codec<@Nullable Object> codec;
  private final Envelope envelope;
  private final String method;

  /**
   * Creates the tier of a table.
   *
   * @param bytes what keeps the bytes; null for nothing
   */
  EncodedTier(
      ByteTable<E, ?> table,
      @Nullable ByteTier bytes,
      Codec<@Nullable Object> codec,
      Envelope envelope) {
    this.table = table;
    this.bytes = bytes;
    this.codec = codec;
    this.envelope = envelope;
    this.method = table.spec.qualifiedMethod();
  }

  @Override
  public ByteKey key(E entry) {
    KeySink out = KeySink.of(method, table.spec.parameters());
    entry.writeKey(out);
    return ByteKey.of(out.toByteArray());
  }

  @Override
  public void look() {
    if (bytes != null) {
      bytes.look();
    }
  }

  @Override
  public void replacing(ByteKey key) {
    if (bytes != null) {
      bytes.replacing(key);
    }
  }

  @Override
  public @Nullable Kept load(ByteKey key, E entry) throws IOException {
    ByteRecord record = bytes == null ? null : bytes.get(key);
    long now = table.millis();
    if (record == null || !isInTime(record, now)) {
      return null;
    }
    ByteSource answer = envelope.open(key.bytes(), record.value(), now);
    return answer == null || !areCurrent(record.value(), entry)
        ? null
        : new Kept(read(answer), left(record, now));
  }

  /** Tells whether no tag was invalidated since an answer was computed, and its entry has the same tags now. */
  private boolean areCurrent(byte[] sealed, E entry) throws IOException {
    Labels labels = entry.labels();
    if (labels == null) {
      return isCurrent(sealed);
    }
    TagMarks now = labels.marks();
    return now != null && now.isSame(TagMarks.of(Envelope.marks(sealed)));
  }

  /** Tells whether no tag was invalidated since an answer was computed. */
  private boolean isCurrent(byte[] sealed) throws IOException {
    byte[] marks = Envelope.marks(sealed);
    return table.spec.relations().isNone()
        ? marks.length == 0
        : table.memos.relations().areCurrent(TagMarks.of(marks));
  }

  /** Tells of records whether they hold an answer that can be given now. */
  Predicate<ByteRecord> good() {
    long now = table.millis();
    return record -> isGood(record, now);
  }

  private boolean isGood(ByteRecord record, long now) {
    try {
      return isInTime(record, now)
          && (table.spec.relations().isNone()
              || (envelope.isWhole(record.key().bytes(), record.value())
                  && isCurrent(record.value())));
    } catch (IOException unknown) {
      return false;
    }
  }

  /** What was written later than now, by a clock that was set back since, would live longer than it should. */
  private static boolean isInTime(ByteRecord record, long now) {
    return record.expires() == ByteRecord.NEVER
        || (record.expires() > now && record.written() <= now);
  }

  private @Nullable Object read(ByteSource in) {
    Object value = codec.read(in);
    if (!in.isAtEnd()) {
      throw in.malformed("more bytes than a value has");
    }
    return value;
  }

  private static long left(ByteRecord record, long now) {
    long latest = Envelope.expires(record.value());
    return latest == ByteRecord.NEVER
        ? MemoSpec.NEVER
        : (latest - now) * ByteTable.NANOS_OF_A_MILLI;
  }

  @Override
  public void promoted(ByteKey key) {
    if (bytes != null) {
      bytes.promoted(key);
    }
  }

  @Override
  public boolean overwrites() {
    return true;
  }

  @Override
  public boolean has(ByteKey key, E entry) throws IOException {
    return bytes != null && bytes.get(key) != null;
  }

  @Override
  public boolean save(ByteKey key, E entry, @Nullable Object value, boolean isNew, Save save)
      throws IOException {
    if (bytes == null) {
      return true;
    }
    try {
      if (save.isLater()) {
        Headroom.require();
      }
      byte[] marks = marks(entry);
      ByteSink out = new ByteSink();
      write(value, out);
      long now = table.millis();
      long latest = ByteTable.expires(table.latest(entry), now);
      byte[] sealed = envelope.seal(key.bytes(), latest, marks, out.toByteArray());
      long expires = ByteTable.expires(table.left(entry), now);
      ByteRecord record = new ByteRecord(key, sealed, now, expires);
      save.note(record);
      return bytes.put(record, isNew, !isNew || save.isReplacement());
    } catch (RuntimeException | Error noBytes) {
      if (!isNew) {
        bytes.remove(key);
      }
      throw noBytes;
    }
  }

  @Override
  public void takeBack(ByteKey key, E entry, Save save) throws IOException {
    if (bytes != null && save.saved() instanceof ByteRecord record) {
      bytes.takeBack(record);
    }
  }

  private byte[] marks(E entry) {
    Labels labels = entry.labels();
    if (labels == null) {
      return new byte[0];
    }
    TagMarks marks = labels.marks();
    if (marks == null) {
      throw new UncheckedIOException(
          new IOException("the generations of its tags are not known, so it is in memory alone"));
    }
    return marks.toByteArray();
  }

  @SuppressWarnings("NullAway") // generated codecs take null where the method returns it
  private void write(@Nullable Object value, ByteSink out) {
    codec.write(value, out);
  }

  @Override
  public boolean remove(ByteKey key, E entry) throws IOException {
    return bytes != null && bytes.remove(key);
  }

  @Override
  public void clear() throws IOException {
    if (bytes != null) {
      bytes.clear();
    }
  }
}
