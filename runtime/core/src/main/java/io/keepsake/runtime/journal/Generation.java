package io.keepsake.runtime.journal;

import io.keepsake.runtime.spi.PrivateFiles;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One of the files that a journal has had, open for reading, and for writing once something was said. It begins with 32
 * bytes: eight letters, its own number, which is random, that of the file before it, zeros, and a CRC-32C of all that.
 *
 * <p>While it is open, no other file can be given its {@link #key}. So if the file at the journal's place has this key, it
 * is this file. Streams, for channels are closed when a thread that uses them is interrupted.
 */
final class Generation implements Closeable {
  static final int HEADER = 32;
  private static final long MAGIC = 0x4b45455053414b32L; // KEEPSAK2
  private static final long STALE = TimeUnit.SECONDS.toMillis(10);
  private static final int ATTEMPTS = 3;
  private static final int LARGEST_READ = 1 << 30;

  private final FileInputStream in;
  private final Header header;
  final @Nullable Object key;

  /** How much of it was read. */
  private long position = HEADER;

  /** What was read, but was only the beginning of a message. */
  private byte[] beginning = {};

  /** Opened when it is needed first: perhaps the file that has taken the place of this one by then. */
  private @Nullable FileOutputStream out;

  private record Header(long number, long previous) {}

  private Generation(FileInputStream in, Header header, @Nullable Object key) {
    this.in = in;
    this.header = header;
    this.key = key;
  }

  /**
   * Opens the file that is at a place.
   *
   * @throws DamagedJournalException if it is not one
   * @throws IOException if there is none, or it is being replaced all the time
   */
  static Generation open(Path place) throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      FileInputStream in = new FileInputStream(place.toFile());
      try {
        Header header = header(in);
        BasicFileAttributes there = attributes(place);
        // Numbers do not come back: the file was there before and after, and so in between.
        if (header.number() == header(place).number()) {
          Generation opened = new Generation(in, header, there.fileKey());
          in = null;
          return opened;
        }
      } finally {
        if (in != null) {
          in.close();
        }
      }
    }
    throw new IOException(place + " is replaced all the time");
  }

  private static Header header(Path place) throws IOException {
    try (FileInputStream in = new FileInputStream(place.toFile())) {
      return header(in);
    }
  }

  private static Header header(FileInputStream in) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(HEADER));
    if (bytes.limit() < HEADER
        || bytes.getLong() != MAGIC
        || bytes.getInt(HEADER - Integer.BYTES) != checksum(bytes.array())) {
      throw new DamagedJournalException("it does not begin as a journal does");
    }
    return new Header(bytes.getLong(), bytes.getLong());
  }

  /** Looks at the file at a place, and makes one if there is none. */
  static BasicFileAttributes present(Path place) throws IOException {
    try {
      return attributes(place);
    } catch (NoSuchFileException none) {
      replace(place);
      return attributes(place);
    }
  }

  static BasicFileAttributes attributes(Path place) throws IOException {
    return Files.readAttributes(place, BasicFileAttributes.class);
  }

  private static int checksum(byte[] header) {
    CRC32C checksum = new CRC32C();
    checksum.update(header, 0, HEADER - Integer.BYTES);
    return (int) checksum.getValue();
  }

  /** Tells whether this is what is at a place. */
  boolean isAt(BasicFileAttributes there) {
    return Objects.equals(key, there.fileKey());
  }

  /** Tells whether nothing was there between another one and this. */
  boolean follows(Generation other) {
    return header.previous == other.header.number;
  }

  /** Passes over what is there by now. */
  void skipTo(long size) throws IOException {
    in.skipNBytes(Math.max(0, size - position));
    position = Math.max(position, size);
  }

  long position() {
    return position;
  }

  /**
   * Reads what was not read yet, after what was left of the last time.
   *
   * @throws IOException if it has become shorter
   */
  ByteBuffer rest(long size) throws IOException {
    if (size < position) {
      throw new IOException("it has become shorter");
    }
    byte[] bytes = in.readNBytes((int) Math.min(size - position, LARGEST_READ));
    position += bytes.length;
    ByteBuffer rest = ByteBuffer.allocate(beginning.length + bytes.length);
    return rest.put(beginning).put(bytes).flip();
  }

  /** Keeps what is left for the next time. */
  void keep(ByteBuffer rest) {
    beginning = new byte[rest.remaining()];
    rest.get(beginning);
  }

  /**
   * Writes at the end of the file, or of one that takes or has taken its place: whoever calls looks where it is.
   *
   * @param place where it was opened
   */
  void append(Path place, byte[] bytes) throws IOException {
    FileOutputStream out = this.out;
    if (out == null) {
      out = new FileOutputStream(place.toFile(), true);
      this.out = out;
    }
    out.write(bytes);
  }

  @Override
  public void close() {
    close(in);
    close(out);
  }

  private static void close(@Nullable Closeable stream) {
    try {
      if (stream != null) {
        stream.close();
      }
    } catch (IOException nothingIsLost) {
      // what was written has been read again, or is written elsewhere
    }
  }

  // ---- making

  /**
   * Puts a new file in the place of the one that is there. One process does so at a time: it alone has made the file that
   * takes the place. So what the new one says of the one before it is true.
   *
   * @return false if another process is about to
   */
  static boolean replace(Path place) throws IOException {
    Path next = place.resolveSibling(place.getFileName() + ".new");
    try {
      PrivateFiles.createFile(next);
    } catch (FileAlreadyExistsException other) {
      if (isStale(next)) {
        Files.deleteIfExists(next); // of a process that was killed in the middle of this
      }
      return false;
    }
    try {
      try (FileOutputStream out = new FileOutputStream(next.toFile())) {
        out.write(newHeader(place));
      }
      Files.move(next, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (IOException failure) {
      Files.deleteIfExists(next);
      throw failure;
    }
  }

  private static boolean isStale(Path next) throws IOException {
    try {
      long made = attributes(next).lastModifiedTime().toMillis();
      return Math.abs(System.currentTimeMillis() - made) > STALE;
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  private static byte[] newHeader(Path place) {
    long previous = 0;
    try {
      previous = header(place).number;
    } catch (IOException noneOrDamaged) {
      // then nobody can go on from there
    }
    ByteBuffer bytes = ByteBuffer.allocate(HEADER);
    bytes.putLong(MAGIC).putLong(ThreadLocalRandom.current().nextLong() | 1).putLong(previous);
    return bytes.putInt(HEADER - Integer.BYTES, checksum(bytes.array())).array();
  }
}
