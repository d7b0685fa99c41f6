package io.keepsake.runtime.folder;

import io.keepsake.runtime.spi.PrivateFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one thread of one process change a folder at a time. The lock ends with the process that has it, however that ends.
 *
 * <p>The file that is locked holds a number, which each change raises: it tells a process whether another one made changes. It
 * is opened each time, so that it may be deleted by hand.
 */
final class FolderLock {
  private static final String FILE = ".lock";
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);
  private static final long PAUSE = TimeUnit.MICROSECONDS.toNanos(200);

  private final Path root;
  private final ReentrantLock threads = new ReentrantLock();

  /** The number after the last change that this process has made or seen. */
  private long seen = -1;

  FolderLock(Path root) {
    this.root = root;
  }

  /** Something to do while nobody else changes the folder. */
  @FunctionalInterface
  interface Work<T> {
    /**
     * Does it.
     *
     * @param foreign whether another process may have changed the folder since this one looked
     */
    T run(boolean foreign) throws IOException;
  }

  /** Does something that changes the folder. An interrupt does not disturb it. */
  <T> T change(Work<T> work) throws IOException {
    return run(1, work);
  }

  /** Does something that leaves the folder as it is. An interrupt does not disturb it. */
  <T> T look(Work<T> work) throws IOException {
    return run(0, work);
  }

  private <T> T run(int changes, Work<T> work) throws IOException {
    boolean interrupted = Thread.interrupted();
    long deadline = System.nanoTime() + PATIENCE;
    try {
      interrupted |= lockThreads(deadline);
      try {
        return runAlone(changes, work, deadline);
      } finally {
        threads.unlock();
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Returns whether there was an interrupt meanwhile. */
  private boolean lockThreads(long deadline) throws IOException {
    boolean interrupted = false;
    while (true) {
      try {
        if (threads.tryLock(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          return interrupted;
        }
        throw new IOException("another thread has been changing " + root + " for too long");
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
  }

  private <T> T runAlone(int changes, Work<T> work, long deadline) throws IOException {
    // Closing the file ends the lock.
    try (RandomAccessFile file = open()) {
      lock(file, deadline);
      long number = file.length() < Long.BYTES ? 0 : file.readLong();
      boolean foreign = number != seen;
      // Before the work, so that others look again even if this process dies in the middle of it.
      seen = -1;
      file.seek(0);
      file.writeLong(number + changes);
      T result = work.run(foreign);
      seen = number + changes;
      return result;
    }
  }

  private RandomAccessFile open() throws IOException {
    Path file = root.resolve(FILE);
    if (!PlainFiles.exists(file)) {
      PrivateFiles.createDirectories(root);
      try {
        PrivateFiles.createFile(file);
      } catch (FileAlreadyExistsException other) {
        // Made by another process just now.
      }
    } else if (!PlainFiles.attributes(file).isRegularFile()) {
      throw new IOException(file + " is no file");
    }
    return new RandomAccessFile(file.toFile(), "rw");
  }

  private void lock(RandomAccessFile file, long deadline) throws IOException {
    while (!tryLock(file)) {
      if (System.nanoTime() - deadline > 0) {
        throw new IOException("another process has been changing " + root + " for too long");
      }
      LockSupport.parkNanos(PAUSE);
    }
  }

  private static boolean tryLock(RandomAccessFile file) throws IOException {
    try {
      return file.getChannel().tryLock() != null;
    } catch (OverlappingFileLockException sameProcess) {
      // This class was loaded twice.
      return false;
    }
  }
}
