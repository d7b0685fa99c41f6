package io.keepsake.sqlite;

import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.StoreSettings;
import io.keepsake.runtime.spi.StoreSettings.Limits;
import io.keepsake.test.Records;
import io.keepsake.test.VirtualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores, and records whose values can be told to be right from their keys. */
public final class Stores {
  static final VirtualClock CLOCK = new VirtualClock();

  /** The length of what is not there. */
  static final int NONE = -1;

  private Stores() {}

  static SqliteStore open(Path directory, Limits limits) throws IOException {
    return SqliteStore.open(new StoreSettings(directory, "test.Subject.method()", CLOCK, limits));
  }

  public static SqliteStore open(Path directory) throws IOException {
    return open(directory, Limits.of(Integer.MAX_VALUE));
  }

  /** Returns the only right value for a key. */
  public static byte[] valueOf(String key, int length) {
    byte[] value = new byte[length];
    new Random(key.hashCode()).nextBytes(value);
    return value;
  }

  public static ByteRecord record(String key, int length) {
    return new ByteRecord(Records.key(key), valueOf(key, length), key.length(), ByteRecord.NEVER);
  }

  /** Tells whether a store has a key; throws if it has it with another value than {@link #record}. */
  static boolean has(ByteStore store, String key) throws IOException {
    ByteRecord found = store.get(Records.key(key));
    check(found);
    return found != null;
  }

  /** Returns the length of the value of a key, {@link #NONE} if there is none; throws as {@link #has}. */
  static int length(ByteStore store, String key) throws IOException {
    ByteRecord found = store.get(Records.key(key));
    check(found);
    return found == null ? NONE : found.value().length;
  }

  static void check(@Nullable ByteRecord found) {
    if (found != null) {
      String key = Records.text(found.key());
      if (!Arrays.equals(found.value(), valueOf(key, found.value().length))
          || found.written() != key.length()
          || found.expires() != ByteRecord.NEVER) {
        throw new AssertionError("a wrong value for " + key);
      }
    }
  }

  /** Returns the names in a directory that start so, in order. */
  static List<String> names(Path directory, String start) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith(start))
          .sorted()
          .toList();
    }
  }
}
