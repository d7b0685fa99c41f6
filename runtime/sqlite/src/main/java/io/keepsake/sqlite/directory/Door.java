package io.keepsake.sqlite.directory;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The file by which the processes that have a directory open know of each other. Who comes in
 *
 * <ol>
 *   <li>holds a shared lock on its first byte, at which this JVM notices that another copy of this class is in already;
 *   <li>holds a ticket: an exclusive lock on one of a million bytes far behind its end;
 *   <li>counts himself, in a number in the file, and only then looks at anything else.
 * </ol>
 *
 * <p>Who gets all other tickets is alone, and nobody comes in before they are given back. As long as the number is what it was
 * then, nobody has. The file is in the memory of all of them, so to look at the number takes no call of the system; SQLite
 * itself needs as much of a disk.
 *
 * <p>The system gives locks to a process as a whole, and takes all of them when any descriptor of the file is closed: so there
 * is one. A thread that is interrupted closes a channel in which it waits or writes; so a thread of its own comes in.
 */
public final class Door implements AutoCloseable {
  private static final VarHandle LONG =
      MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.nativeOrder());

  /** Where the number is; in front of it is the byte that is locked. */
  private static final int NUMBER = Long.BYTES;

  /** A byte behind the number: who writes it makes the file long enough, and changes nothing. */
  private static final int LAST = NUMBER + Long.BYTES;

  private static final long FIRST_TICKET = 1L << 32;
  private static final int TICKETS = 1 << 20;
  private static final int TRIES = 500;
  private static final long PAUSE = 10;

  /** To close these would take the locks of another copy of this class. */
  private static final List<RandomAccessFile> NEVER_CLOSED = new CopyOnWriteArrayList<>();

  private final Path place;
  private final @Nullable Object key;
  private final RandomAccessFile file;
  private final ByteBuffer memory;

  /** Held until the file is closed. */
  @SuppressWarnings({"unused", "FieldCanBeLocal"})
  private final FileLock inside;

  private final FileLock ticket;

  private Door(Path place, RandomAccessFile file) throws IOException, InterruptedException {
    this.place = place;
    this.file = file;
    FileChannel channel = file.getChannel();
    this.inside = waitFor(place, () -> channel.tryLock(0, 1, true));
    this.ticket = waitFor(place, () -> ticket(channel));
    if (file.length() <= LAST) {
      file.seek(LAST);
      file.write(0); // on a disk that is full this fails, and not what is written to the memory
    }
    this.memory = channel.map(FileChannel.MapMode.READ_WRITE, 0, LAST);
    this.key = key(place);
  }

  /** Comes in; waits a little for those who hold all tickets, which they do for moments only. */
  static Door enter(Path place) throws IOException {
    return Apart.run(() -> {
      RandomAccessFile file = new RandomAccessFile(place.toFile(), "rw");
      try {
        Door door = new Door(place, file);
        door.knock();
        return door;
      } catch (OverlappingFileLockException another) {
        NEVER_CLOSED.add(file);
        // SQLite must not be in a process twice: each copy would drop the locks of the other.
        throw new IOException(
            "another class loader of this process uses " + place.getParent(), another);
      } catch (Throwable failure) {
        file.close(); // now, and not when garbage is collected, after somebody else has come in
        throw failure;
      }
    });
  }

  /** Something that may be in the hands of somebody else. */
  private interface Attempt {
    @Nullable
    FileLock lock() throws IOException;
  }

  private static FileLock waitFor(Path place, Attempt attempt)
      throws IOException, InterruptedException {
    for (int tries = 0; tries < TRIES; tries++) {
      FileLock lock = attempt.lock();
      if (lock != null) {
        return lock;
      }
      Thread.sleep(PAUSE);
    }
    throw new IOException("another process does not let go of " + place);
  }

  /** Neither the first nor the last one, so that there are some on both sides. */
  private static @Nullable FileLock ticket(FileChannel channel) throws IOException {
    int number = ThreadLocalRandom.current().nextInt(1, TICKETS - 1);
    return channel.tryLock(FIRST_TICKET + number, 1, false);
  }

  /** Counts one more who has come in: whoever was alone is so no more. */
  void knock() {
    long unused = (long) LONG.getAndAdd(memory, NUMBER, 1L);
  }

  /** Returns how many have come in, of this process and all others; at least 0. */
  long entries() {
    return (long) LONG.getVolatile(memory, NUMBER) & Long.MAX_VALUE;
  }

  /** Tells whether others would come in by this file; somebody may have deleted it. */
  boolean isInPlace() {
    try {
      return Objects.equals(key, key(place));
    } catch (IOException gone) {
      return false;
    }
  }

  private static @Nullable Object key(Path place) throws IOException {
    return Files.readAttributes(place, BasicFileAttributes.class).fileKey();
  }

  /** Something to do. */
  public interface Action {
    void run() throws IOException;
  }

  /** Does something while this has all tickets; false, and nothing is done, if somebody else has one. */
  boolean ifAlone(Action action) throws IOException {
    long mine = ticket.position();
    long behindMine = FIRST_TICKET + TICKETS - mine - 1;
    try (FileLock before = tryLock(FIRST_TICKET, mine - FIRST_TICKET);
        FileLock behind = before == null ? null : tryLock(mine + 1, behindMine)) {
      boolean isAlone = behind != null;
      if (isAlone) {
        action.run();
      }
      return isAlone;
    }
  }

  /** Neither this nor the release of a lock is a matter of an interrupted thread: they do not wait. */
  private @Nullable FileLock tryLock(long position, long size) throws IOException {
    return file.getChannel().tryLock(position, size, false);
  }

  @Override
  public void close() throws IOException {
    file.close(); // and with it go the locks
  }
}
