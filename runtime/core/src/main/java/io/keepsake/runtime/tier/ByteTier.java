package io.keepsake.runtime.tier;

import io.keepsake.runtime.MemoClock;
import io.keepsake.runtime.MemoStoreException;
import io.keepsake.runtime.internal.Headroom;
import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.TierSpec.Saving;
import io.keepsake.runtime.tier.Health.Work;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is behind the memory of all tables of one method: a store of bytes, and a buffer of what it does not know yet.
 *
 * <p><b>Reading</b> looks into the buffer and then into the store. <b>Saving</b> an answer puts it into the buffer; a thread
 * of its own takes it to the store, so nobody who calls a memoized method waits for the disk to be written. <b>Removing</b>
 * is done when it returns: the buffer hides the answer first, then the store loses it. If the store fails at that, the
 * buffer goes on hiding it and the store is asked again, so what was invalidated is not found again when the disk works.
 *
 * <p><b>A store that fails</b> is left alone for a while; memory goes on without it. What waits in the buffer waits on.
 *
 * <p><b>A store that is too slow</b> keeps nobody waiting: once much waits in the buffer, new answers stay with their table,
 * which owes them to this. They are asked for when the buffer is empty again, so flushing saves them like all others.
 *
 * <p>A stack that is nearly exhausted is refused before anything is begun: see {@link Headroom}. Writes to the store come
 * one after the other: see {@link StoreWriter}. Other processes may use the same store: see {@link Elsewhere}.
 */
public final class ByteTier {
  private final String subject;
  private final GuardedStore store;
  private final StoreWriter writer;
  private final Elsewhere elsewhere;
  private final Listener listener;
  private final MemoClock clock;
  private final Saver saver;
  private final boolean through;
  private final Buffer buffer = new Buffer();
  private final SaveSchedule schedule;
  private final Health health;
  private final Fence fence = new Fence();
  private final Room room;
  private final Fronts fronts = new Fronts();

  /** Whether a table may owe answers. */
  private volatile boolean owing;

  /** Whether the store was asked for each record that was looked for, so that what is new here is new to it. */
  private volatile boolean isSure = true;

  /**
   * Creates the tier of a store that was just opened.
   *
   * @param subject the method and the place, for messages
   * @param store the store
   * @param capacity how many answers there may be
   * @param saving when to save
   * @param around what it has around it
   * @throws IOException if the store does not even know its size
   */
  ByteTier(String subject, ByteStore store, int capacity, Saving saving, Surroundings around)
      throws IOException {
    this.subject = subject;
    this.clock = around.clock();
    this.saver = around.saver();
    this.through = saving.through();
    this.schedule = SaveSchedule.of(saving.after());
    this.health = new Health(subject, clock);
    this.store = new GuardedStore(store, health);
    this.room = new Room(this.store, buffer, capacity);
    this.elsewhere = new Elsewhere(subject, fence, buffer, room, fronts, around);
    this.writer = new StoreWriter(this.store, buffer, room, schedule, clock, elsewhere, fronts);
    store.listen(elsewhere);
    this.listener = new Listener(this.store, elsewhere);
    around.lookout().watch(listener);
  }

  /** {@return the invalidations of all tables in front of this, always the same} */
  public Fence fence() {
    return fence;
  }

  /** {@return the tables in front of this, always the same} */
  public Fronts fronts() {
    return fronts;
  }

  /** Heeds what other processes have removed by now, before anything is looked for, or a call can be joined by others. */
  public void look() {
    listener.lookIfNotAlone();
  }

  /**
   * As {@link #look}, before an answer takes the place of others: tells other processes, so that they do not save older ones.
   *
   * @param key the call
   */
  public void replacing(ByteKey key) {
    Headroom.require();
    elsewhere.tell(List.of(key), false);
    boolean unused = elsewhere.look();
  }

  /**
   * Looks up an answer.
   *
   * @param key the call
   * @return the record, which may have expired; null if there is none or the store does not work
   * @throws IOException if the store fails at this very moment
   */
  public @Nullable ByteRecord get(ByteKey key) throws IOException {
    Headroom.require();
    ByteChange change = buffer.find(key);
    if (change instanceof ByteChange.Put put) {
      return put.record();
    }
    if (change != null || buffer.hidesStore() || writer.isClosed()) {
      return null;
    }
    if (!health.mayTry()) {
      isSure = false;
      return null;
    }
    return store.get(key);
  }

  /**
   * Notes that an answer which this gave is in memory from now on.
   *
   * @param key the call
   */
  public void promoted(ByteKey key) {
    room.used(key);
  }

  /** {@return the number of answers, at least 0} */
  public long size() {
    return room.count();
  }

  /**
   * Counts the answers that can be given, by looking at all of them.
   *
   * @param isGood tells whether one can be given
   * @return at least 0
   * @throws IOException if the store fails at this very moment
   */
  public long size(Predicate<ByteRecord> isGood) throws IOException {
    flush();
    return store.count(isGood);
  }

  /**
   * {@return the keys that may have an answer, saved or not; some may occur twice}
   *
   * @throws IOException if the store fails at this very moment
   */
  public List<ByteKey> keys() throws IOException {
    return room.keys(writer.isClosed());
  }

  /**
   * Keeps an answer. Does not ask for stack: whoever has just {@linkplain Fence#beginSave announced} it has done so, and that
   * takes a microsecond.
   *
   * @param record the answer
   * @param isNew whether there was none for its key
   * @param isTold whether other processes may have older ones, and have to be told when it is saved
   * @return false if so much waits that an answer cannot: then the caller owes it, and an older one leaves
   * @throws IOException if it is to be saved at once and the store fails
   */
  public boolean put(ByteRecord record, boolean isNew, boolean isTold) throws IOException {
    if (writer.isClosed()) {
      return true;
    }
    boolean fits = hasRoom();
    if (!fits) {
      removeOlder(record.key(), isNew, isTold);
    } else {
      add(new ByteChange.Put(record), isNew, isTold);
      if (isNew) {
        room.added(record.key());
      }
    }
    if (through) {
      writer.saveAll();
    }
    return fits;
  }

  /** Puts a removal, which is small, in the place of an answer that there is no room for. */
  private void removeOlder(ByteKey key, boolean isNew, boolean isTold) {
    ByteChange older = buffer.find(key);
    if (older != null || !isNew) {
      add(new ByteChange.Remove(key), false, isTold);
    }
    if (older instanceof ByteChange.Put || (older == null && !isNew)) {
      room.removed(key);
    }
  }

  /** {@return whether answers can wait to be saved; if not, so much waits that they have to stay with their tables} */
  public boolean hasRoom() {
    return buffer.load().compareTo(Load.HIGH) < 0;
  }

  /** Notes that a table keeps an answer back that there was no room for. */
  public void owe() {
    owing = true;
    saver.wake(this);
  }

  /**
   * Gives an answer up because there are too many; when it leaves the store does not matter.
   *
   * @param key the call
   */
  public void evict(ByteKey key) {
    Headroom.require();
    if (!writer.isClosed() && (buffer.load() != Load.HIGH || buffer.find(key) != null)) {
      if (!buffer.giveUp(key)) {
        add(new ByteChange.Remove(key), false, false);
      }
      room.removed(key);
    }
  }

  /**
   * Gives up what there is no room for, from those that are not in memory.
   *
   * @param inMemory how many are
   */
  public void makeRoom(int inMemory) {
    if (writer.isClosed() || !room.isShort() || buffer.load() == Load.HIGH || !health.mayTry()) {
      return;
    }
    Headroom.require();
    try {
      for (ByteKey key = room.oneTooMany(inMemory); key != null; key = room.oneTooMany(inMemory)) {
        evict(key);
      }
    } catch (IOException | RuntimeException failure) {
      health.failed(Work.CHANGE, failure);
    }
  }

  private void add(ByteChange change, boolean isNew, boolean isTold) {
    buffer.add(change, isNew && isSure, isTold);
    changed();
  }

  private void changed() {
    boolean mayBeSooner = schedule.changed(clock.nanos());
    if (!through && (mayBeSooner || buffer.load() != Load.NORMAL)) {
      saver.wake(this);
    }
    if (buffer.load() == Load.EXTREME) {
      health.givesUp();
      buffer.clear(); // the store is cleared too, once it works; so nothing old is found
      room.cleared();
    }
  }

  /**
   * Removes an answer. When this returns normally, nobody finds it any more; when it throws, nobody who asks this tier.
   *
   * @param key the call
   * @return true if there was one
   * @throws IOException if the store fails; the removal is tried again later
   */
  public boolean remove(ByteKey key) throws IOException {
    Headroom.require();
    try {
      return writer.remove(key);
    } catch (IOException | RuntimeException | Error failure) {
      changed();
      throw failure;
    }
  }

  /**
   * Removes the answers whose keys are meant; as {@link #remove}. Other processes may have some that are not saved yet, whose
   * keys nobody here knows: they are told of the group.
   *
   * @param group which
   * @throws IOException if the store cannot tell what there is
   */
  public void removeAll(KeyGroup group) throws IOException {
    elsewhere.tell(group, false);
    try {
      for (ByteKey key : keys()) {
        if (group.test(key)) {
          remove(key);
        }
      }
    } finally {
      elsewhere.tell(group, true);
    }
  }

  /**
   * Takes back an answer that is void.
   *
   * @param record what was put
   * @throws IOException if the store fails
   */
  public void takeBack(ByteRecord record) throws IOException {
    writer.takeBack(record);
  }

  /**
   * Takes back what is not saved yet and is void.
   *
   * @param isVoid tells what
   */
  public void forget(Predicate<ByteRecord> isVoid) {
    buffer.forget(isVoid, true).forEach(room::removed);
  }

  /**
   * Removes all answers; as {@link #remove}.
   *
   * @throws IOException if the store fails; it is tried again later
   */
  public void clear() throws IOException {
    Headroom.require();
    buffer.clear();
    room.cleared();
    writer.clear();
  }

  /** Returns how long there is until changes have to be saved, in nanoseconds; not above 0 if it is due. */
  long due() {
    if (writer.isClosed() || (buffer.isEmpty() && !owing)) {
      return SaveSchedule.NEVER;
    }
    boolean isTime = owing || buffer.load() != Load.NORMAL;
    return Math.max(isTime ? 0 : schedule.left(clock.nanos()), health.restLeft());
  }

  /** Saves what waits, unless the store is left alone; failures are for the log. */
  public void save() {
    if (health.mayTry()) {
      try {
        saveAllAndOwed();
      } catch (IOException | RuntimeException | Error failure) {
        health.failed(Work.CHANGE, failure);
      }
    }
  }

  /** Also what tables owe by now, but not all that they come to owe meanwhile: this has to end. */
  private void saveAllAndOwed() throws IOException {
    writer.saveAll();
    owing = false;
    long owed = fronts.present().stream().mapToLong(Front::owed).sum();
    int vain = 0;
    while (owed > 0 && vain < 2) {
      int offered = fronts.present().stream().mapToInt(Front::saveOwed).sum();
      writer.saveAll(); // which makes room, if there was none
      owed -= offered;
      vain = offered == 0 ? vain + 1 : 0;
    }
  }

  /**
   * Saves everything, so that the end of the process, and as far as the store can also of the machine, loses nothing.
   *
   * @throws MemoStoreException if something may be lost
   */
  public void flush() {
    try {
      saveAllAndOwed();
      writer.flush();
    } catch (IOException | RuntimeException failure) {
      throw new MemoStoreException(
          subject + " could not be saved: " + failure.getMessage()
              + ". Nothing is lost from memory; flush again when the cause is gone.",
          failure);
    }
  }

  /** Saves everything and closes the store, as well as it can. */
  public void close() {
    try {
      writer.close();
    } catch (IOException | RuntimeException failure) {
      health.failed(Work.CHANGE, failure);
    }
  }

  @Override
  public String toString() {
    return subject;
  }
}
