package io.keepsake.sqlite.row;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.sqlite.directory.Permissions;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values of one database that are files of their own: beyond a size, SQLite reads and writes them slower than the disk
 * does. A file is complete before a row names it, and is never changed; it goes after the row has gone.
 *
 * <p>By streams, not channels: an interrupted thread would find its channel closed.
 */
public final class LargeValues {
  /** From this size on, a value is a file. */
  public static final int THRESHOLD = 128 * 1024;

  /** The names that {@link #write} gives: 128 bits in hexadecimal digits, and a number. */
  private static final Pattern NAME = Pattern.compile("[0-9a-f]+-[0-9a-z]+");

  private final Path directory;
  private final Set<String> unsynced = ConcurrentHashMap.newKeySet();

  /** Names the directory, which is made with the first value. */
  public LargeValues(Path directory) {
    this.directory = directory;
  }

  /**
   * Writes the large ones of some values, so that a row never names what is not there yet.
   *
   * @param files is told the names, also of those that were written before one failed
   */
  public void write(List<Step> steps, Map<ByteKey, String> files) throws IOException {
    for (Step step : steps) {
      if (step.change() instanceof ByteChange.Put put && put.record().value().length >= THRESHOLD) {
        files.put(step.key(), write(step.key().hashText(), put.record().value()));
      }
    }
  }

  /** Writes a value and returns the name of its file. */
  private String write(String hash, byte[] value) throws IOException {
    String name = hash + "-" + Long.toString(Recency.take(1), Character.MAX_RADIX);
    if (!Files.isDirectory(directory)) {
      Permissions.createDirectory(directory);
    }
    try (FileOutputStream out = new FileOutputStream(file(name))) {
      out.write(value);
    } catch (IOException failure) {
      delete(name);
      throw failure;
    }
    unsynced.add(name);
    return name;
  }

  private File file(String name) throws FileNotFoundException {
    // The name comes from a row, and a damaged row must not lead out of the directory.
    if (!name.matches("[0-9a-z-]+")) {
      throw new FileNotFoundException(name);
    }
    return directory.resolve(name).toFile();
  }

  /** Returns a value, null if its file is gone. */
  byte @Nullable [] read(String name) throws IOException {
    try (FileInputStream in = new FileInputStream(file(name))) {
      return in.readAllBytes();
    } catch (FileNotFoundException gone) {
      return null;
    }
  }

  /** Deletes a value, if it can be, and if there is one. */
  public void delete(String name) {
    unsynced.remove(name);
    try {
      delete(file(name).toPath());
    } catch (FileNotFoundException noName) {
      // of a damaged row
    }
  }

  private static void delete(Path file) {
    try {
      if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
        Files.deleteIfExists(file);
      }
    } catch (IOException staying) {
      // No row names it any more; if it can be deleted later, it goes with the next sweep.
    }
  }

  /** Brings to the disk itself what was written since the last time. */
  public void sync() throws IOException {
    for (String name : List.copyOf(unsynced)) {
      File file = file(name);
      if (file.isFile()) { // and was not evicted meanwhile
        try (RandomAccessFile written = new RandomAccessFile(file, "rw")) {
          written.getFD().sync();
        }
      }
      unsynced.remove(name);
    }
  }

  /**
   * Deletes all files but those that rows name. Only while nobody writes. What this has not made, or what cannot be deleted, is
   * in nobody's way, and stays.
   */
  public void sweep(Set<String> named) throws IOException {
    if (!Files.isDirectory(directory)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path each : files) {
        String name = String.valueOf(each.getFileName());
        if (NAME.matcher(name).matches() && !named.contains(name)) {
          delete(each);
        }
      }
    }
  }
}
