package io.keepsake.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Who has a directory open: each process holds a shared lock on the file {@code lock} in it. Whoever gets the exclusive one
 * is alone, and may rename or delete what SQLite would have open elsewhere.
 *
 * <p>The system gives locks to a process as a whole, and takes all of them when any channel of the file is closed; so there
 * is one channel for each directory, counted. A thread that is interrupted closes a channel that it touches; so a thread of
 * its own touches them.
 */
final class Occupancy implements AutoCloseable {
  private static final Map<Path, Occupancy> OPEN = new HashMap<>();
  private static final int TRIES = 500;
  private static final long PAUSE = 10;

  private final Path directory;
  private final FileChannel channel;
  private FileLock lock;
  private int stores = 1;

  private Occupancy(Path directory, FileChannel channel, FileLock lock) {
    this.directory = directory;
    this.channel = channel;
    this.lock = lock;
  }

  /** Something to do while nobody else has the directory open. */
  @FunctionalInterface
  interface Alone {
    void run() throws IOException;
  }

  /**
   * Counts one more store on a directory; this is closed with it.
   *
   * @param alone is done if it is the only one
   */
  static Occupancy enter(Path directory, Alone alone) throws IOException {
    Path real = directory.toRealPath();
    synchronized (OPEN) {
      Occupancy occupancy = OPEN.get(real);
      if (occupancy != null) {
        occupancy.stores++;
        return occupancy;
      }
      FileChannel channel = apart(() -> FileChannel.open(
          file(real),
          StandardOpenOption.CREATE,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE));
      try {
        occupancy = new Occupancy(real, channel, first(channel, real, alone));
      } catch (IOException | RuntimeException failure) {
        channel.close();
        throw failure;
      }
      OPEN.put(real, occupancy);
      return occupancy;
    }
  }

  private static Path file(Path directory) throws IOException {
    Path file = directory.resolve("lock");
    Permissions.createFile(file);
    return file;
  }

  private static FileLock first(FileChannel channel, Path directory, Alone alone)
      throws IOException {
    FileLock exclusive = tryLock(channel, directory, false);
    if (exclusive != null) {
      try {
        alone.run();
      } finally {
        exclusive.release();
      }
    }
    return share(channel, directory);
  }

  private static @Nullable FileLock tryLock(FileChannel channel, Path directory, boolean shared)
      throws IOException {
    return apart(() -> {
      try {
        return channel.tryLock(0, 1, shared);
      } catch (OverlappingFileLockException another) {
        // SQLite must not be in a process twice: each copy would drop the locks of the other.
        throw new IOException("another class loader of this process uses " + directory, another);
      }
    });
  }

  /** The exclusive lock is held for moments only. */
  private static FileLock share(FileChannel channel, Path directory) throws IOException {
    for (int tries = 0; tries < TRIES; tries++) {
      FileLock lock = tryLock(channel, directory, true);
      if (lock != null) {
        return lock;
      }
      apart(() -> {
        Thread.sleep(PAUSE);
        return null;
      });
    }
    throw new IOException("another process does not let go of " + file(directory));
  }

  /**
   * Does something if no other store of any process has the directory open.
   *
   * @return false if it was not done
   */
  boolean ifAlone(Alone alone) throws IOException {
    synchronized (OPEN) {
      if (stores != 1) {
        return false;
      }
      lock.release();
      FileLock exclusive = tryLock(channel, directory, false);
      try {
        if (exclusive != null) {
          try {
            alone.run();
          } finally {
            exclusive.release();
          }
        }
      } finally {
        lock = share(channel, directory);
      }
      return exclusive != null;
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (OPEN) {
      stores--;
      if (stores == 0) {
        OPEN.remove(directory);
        channel.close(); // and with it goes the lock
      }
    }
  }

  /** Runs something on a thread that nobody interrupts. */
  private static <T extends @Nullable Object> T apart(Callable<T> task) throws IOException {
    return Apart.run(task);
  }
}
