package io.keepsake.sqlite;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The file by which the processes that have a directory open know of each other. Who comes in
 *
 * <ol>
 *   <li>holds a shared lock on its first byte, at which this JVM notices that another copy of this class is in already;
 *   <li>holds a ticket: an exclusive lock on one of a million bytes far behind its end;
 *   <li>makes the file longer, and only then looks at anything else.
 * </ol>
 *
 * <p>Who gets all other tickets is alone, and nobody comes in before they are given back. As long as the file has the length
 * that it had then, nobody has: this is one cheap call of the system, and disturbs nobody.
 *
 * <p>The system gives locks to a process as a whole, and takes all of them when any descriptor of the file is closed: so there
 * is one. A thread that is interrupted closes a channel that it touches; so a thread of its own touches it.
 */
final class Door implements AutoCloseable {
  /** The length of a file that cannot tell. */
  static final long UNKNOWN = -2;

  private static final long FIRST_TICKET = 1L << 32;
  private static final int TICKETS = 1 << 20;
  private static final int TRIES = 500;
  private static final long PAUSE = 10;

  /** To close these would take the locks of another copy of this class. */
  private static final List<RandomAccessFile> NEVER_CLOSED = new CopyOnWriteArrayList<>();

  private final RandomAccessFile file;

  /** Held until the file is closed. */
  @SuppressWarnings({"unused", "FieldCanBeLocal"})
  private final FileLock inside;

  private final FileLock ticket;

  private Door(RandomAccessFile file, FileLock inside, FileLock ticket) {
    this.file = file;
    this.inside = inside;
    this.ticket = ticket;
  }

  /** Comes in; waits a little for those who hold all tickets, which they do for moments only. */
  static Door enter(Path place) throws IOException {
    return Apart.run(() -> {
      RandomAccessFile file = new RandomAccessFile(place.toFile(), "rw");
      try {
        FileLock inside = waitFor(place, () -> file.getChannel().tryLock(0, 1, true));
        Door door = new Door(file, inside, waitFor(place, () -> ticket(file.getChannel())));
        door.knock();
        return door;
      } catch (OverlappingFileLockException another) {
        NEVER_CLOSED.add(file);
        // SQLite must not be in a process twice: each copy would drop the locks of the other.
        throw new IOException(
            "another class loader of this process uses " + place.getParent(), another);
      } catch (IOException | RuntimeException failure) {
        file.close();
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

  /** Makes the file longer: whoever was alone is so no more. */
  void knock() throws IOException {
    file.setLength(file.length() + 1); // which needs no room on the disk
  }

  /** Returns the length of the file, {@link #UNKNOWN} if it cannot be told. */
  long length() {
    try {
      return file.length();
    } catch (IOException unknown) {
      return UNKNOWN;
    }
  }

  /** Makes the file as short as a new one; only for who is alone, and has asked for no length yet. */
  void shorten() throws IOException {
    file.setLength(1);
  }

  /** All tickets but one. */
  record Tickets(FileLock before, FileLock behind) {

    void giveBack() throws IOException {
      Apart.run(() -> {
        try {
          before.release();
        } finally {
          behind.release();
        }
        return true;
      });
    }
  }

  /** Takes all other tickets; null if somebody has one. */
  @Nullable
  Tickets takeAll() throws IOException {
    return Apart.run(() -> {
      long mine = ticket.position();
      FileChannel channel = file.getChannel();
      FileLock before = channel.tryLock(FIRST_TICKET, mine - FIRST_TICKET, false);
      if (before == null) {
        return null;
      }
      FileLock behind = channel.tryLock(mine + 1, FIRST_TICKET + TICKETS - mine - 1, false);
      if (behind == null) {
        before.release();
        return null;
      }
      return new Tickets(before, behind);
    });
  }

  @Override
  public void close() throws IOException {
    file.close(); // and with it go the locks
  }
}
