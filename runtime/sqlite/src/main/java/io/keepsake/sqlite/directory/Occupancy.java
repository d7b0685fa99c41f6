package io.keepsake.sqlite.directory;

import io.keepsake.runtime.spi.ByteStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who has a directory open. Whoever is alone may rename or delete what SQLite would have open elsewhere; and as long as he is,
 * nobody else changes anything. How that is known, {@link Door} says. One for each directory, counted.
 */
public final class Occupancy implements AutoCloseable {
  /** Guards what is open, and how often. */
  private static final ReentrantLock LOCK = new ReentrantLock();

  private static final Map<Path, Occupancy> OPEN = new HashMap<>();

  private final Path directory;
  private final Door door;

  /** How many had come in when nobody else was there. */
  private final AtomicLong aloneAt = new AtomicLong(ByteStore.NOT_ALONE);

  private int stores = 1;

  private Occupancy(Path directory, Door door) {
    this.directory = directory;
    this.door = door;
  }

  /**
   * Counts one more store on a directory; this is closed with it.
   *
   * @param alone is done if it is the only one
   */
  public static Occupancy enter(Path directory, Door.Action alone) throws IOException {
    Path real = directory.toRealPath();
    LOCK.lock();
    try {
      Occupancy occupancy = OPEN.get(real);
      if (occupancy != null) {
        occupancy.door.knock();
        occupancy.stores++;
        return occupancy;
      }
      occupancy = new Occupancy(real, Door.enter(file(real)));
      try {
        occupancy.begin(alone);
      } catch (Throwable failure) {
        occupancy.door.close();
        throw failure;
      }
      OPEN.put(real, occupancy);
      return occupancy;
    } finally {
      LOCK.unlock();
    }
  }

  private static Path file(Path directory) throws IOException {
    Path file = directory.resolve("lock");
    Permissions.createFile(file);
    return file;
  }

  private void begin(Door.Action alone) throws IOException {
    boolean unused = ifAlone(() -> {
      alone.run();
      aloneAt.set(door.entries());
    });
  }

  /**
   * Does something if no other store of any process has the directory open, and none can open it meanwhile.
   *
   * @return false if it was not done
   */
  public boolean ifAlone(Door.Action alone) throws IOException {
    LOCK.lock();
    try {
      return stores == 1 && door.isInPlace() && door.ifAlone(alone);
    } finally {
      LOCK.unlock();
    }
  }

  /**
   * Returns the period in which no other store of any process has the directory open, so that nobody else changes what is in
   * it. It ends before another one is opened, and no two have the same number. Costs next to nothing.
   *
   * @return its number, or {@link ByteStore#NOT_ALONE}
   */
  public long period() {
    long since = aloneAt.get();
    if (since == ByteStore.NOT_ALONE || door.entries() == since) {
      return since;
    }
    aloneAt.compareAndSet(since, ByteStore.NOT_ALONE);
    return ByteStore.NOT_ALONE;
  }

  /**
   * Begins a period if there is none, and nobody else has the directory open by now; ends it if others could not be seen any
   * more when they come in. Waits for nobody.
   */
  public void lookAround() throws IOException {
    if (!door.isInPlace()) {
      aloneAt.set(ByteStore.NOT_ALONE);
    } else if (period() == ByteStore.NOT_ALONE && LOCK.tryLock()) {
      try {
        boolean unused = ifAlone(() -> aloneAt.set(door.entries()));
      } finally {
        LOCK.unlock();
      }
    }
  }

  /** Calls all that have the directory open, and this. Who comes in calls, too. */
  public void call() {
    door.knock();
  }

  /** Returns how many calls there have been; who has called is heard when this is asked after that. Costs next to nothing. */
  public long calls() {
    return door.entries();
  }

  @Override
  public void close() throws IOException {
    LOCK.lock();
    try {
      stores--;
      if (stores == 0) {
        OPEN.remove(directory);
        door.close();
      }
    } finally {
      LOCK.unlock();
    }
  }
}
