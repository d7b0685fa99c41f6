package io.keepsake.runtime.folder;

import io.keepsake.runtime.codec.CodecException;
import io.keepsake.runtime.codec.DescribedKey;
import io.keepsake.runtime.codec.KeyReader;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The files of one entry. */
final class EntryFiles {
  private static final String KEY_TEXT = "key.txt";
  private static final String KEY = "key.bin";
  private static final String VALUE = "value.bin";
  private static final String META = "meta.properties";
  private static final String NEW = ".new";
  private static final int ATTEMPTS = 3;

  private final Path directory;
  private final String hash;

  EntryFiles(Path root, String name) {
    this.directory = root.resolve(name);
    this.hash = EntryName.hash(name);
  }

  Path directory() {
    return directory;
  }

  /**
   * Reads the entry.
   *
   * @return null if it is not there, or not all of it, as while it is deleted by hand
   * @throws DamagedException if it is not as it was written
   */
  @Nullable
  ByteRecord read() throws IOException {
    try {
      if (!PlainFiles.attributes(directory).isDirectory()) {
        throw new DamagedException("it is not a directory");
      }
      byte[] key = PlainFiles.read(directory.resolve(KEY));
      ValueFile value = ValueFile.read(PlainFiles.read(directory.resolve(VALUE)), key);
      EntryMeta meta = meta();
      // Between the replacement of one file and the other, the older one does not know the newer
      // one's value.
      long expires = meta.value().equals(value.digest()) ? meta.expires() : value.expires();
      return new ByteRecord(
          ByteKey.of(key, HexFormat.of().parseHex(hash)), value.value(), value.written(), expires);
    } catch (NoSuchFileException absent) {
      return null;
    }
  }

  /**
   * Reads the entry while others may replace it: then its files may be of two entries, and it is read once more.
   *
   * @return null if it is not there, or not all of it
   * @throws DamagedException if it is not as it was written, as often as it is read
   */
  @Nullable
  ByteRecord readShared() throws IOException {
    for (int i = 1; ; i++) {
      try {
        return read();
      } catch (DamagedException perhaps) {
        if (i == ATTEMPTS) {
          throw perhaps;
        }
      }
    }
  }

  EntryMeta meta() throws IOException {
    return EntryMeta.read(PlainFiles.read(directory.resolve(META)), hash);
  }

  /** Tells whether the entry is there and is that of a key, and not of another one with the same hash. */
  boolean isOf(ByteKey key) throws IOException {
    try {
      return PlainFiles.isDirectory(directory)
          && Arrays.equals(PlainFiles.read(directory.resolve(KEY)), key.bytes());
    } catch (NoSuchFileException | DamagedException other) {
      return false;
    }
  }

  /** Writes all files of an entry whose directory is empty. */
  void write(ByteRecord record, String method, long used) throws IOException {
    byte[] trailer = ValueFile.trailer(record);
    PlainFiles.write(directory.resolve(KEY_TEXT), text(record.key()));
    PlainFiles.write(directory.resolve(KEY), record.key().bytes());
    PlainFiles.write(directory.resolve(VALUE), record.value(), trailer);
    PlainFiles.write(
        directory.resolve(META), meta(record, trailer, method, used).toFile(hash));
  }

  /**
   * Replaces the answer of an entry while others read it: they find the old one or the new one.
   *
   * @return false if the entry was deleted meanwhile
   */
  boolean replace(ByteRecord record, String method, long used) throws IOException {
    byte[] trailer = ValueFile.trailer(record);
    return replace(VALUE, record.value(), trailer)
        && writeMeta(meta(record, trailer, method, used));
  }

  /** Replaces what is known about the entry; returns false if it was deleted meanwhile. */
  boolean writeMeta(EntryMeta meta) throws IOException {
    return replace(META, meta.toFile(hash));
  }

  private boolean replace(String name, byte[]... parts) throws IOException {
    Path whole = directory.resolve(name + NEW);
    try {
      PlainFiles.delete(whole);
      PlainFiles.write(whole, parts);
      Files.move(
          whole,
          directory.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (NoSuchFileException | NotDirectoryException deleted) {
      return false;
    }
  }

  private static EntryMeta meta(ByteRecord record, byte[] trailer, String method, long used) {
    return new EntryMeta(
        method, record.written(), record.expires(), used, record.size(), ValueFile.digest(trailer));
  }

  private static byte[] text(ByteKey key) {
    StringBuilder text = new StringBuilder();
    try {
      DescribedKey call = KeyReader.describe(key.bytes());
      text.append(call.method()).append('(').append(call.signature()).append(")\n");
      call.texts().forEach(argument -> text.append(argument).append('\n'));
    } catch (CodecException unreadable) {
      text.append("0x").append(HexFormat.of().formatHex(key.bytes())).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Makes the entry survive a failure of the machine; nothing if it is not there. */
  void sync() throws IOException {
    if (PlainFiles.isDirectory(directory)) {
      for (String name : new String[] {KEY_TEXT, KEY, VALUE, META}) {
        PlainFiles.sync(directory.resolve(name));
      }
      PlainFiles.syncDirectory(directory);
    }
  }
}
