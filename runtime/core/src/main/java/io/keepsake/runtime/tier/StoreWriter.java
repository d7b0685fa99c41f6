package io.keepsake.runtime.tier;

import io.keepsake.runtime.MemoClock;
import io.keepsake.runtime.internal.Headroom;
import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Changes a store, one change after the other, under a lock that no reader takes; then says what others have to know. */
final class StoreWriter {
  private final GuardedStore store;
  private final Buffer buffer;
  private final Room room;
  private final SaveSchedule schedule;
  private final MemoClock clock;
  private final Elsewhere elsewhere;
  private final Fronts fronts;

  /** Held by whoever writes. A monitor, for that alone is sure to be given back when the stack is exhausted. */
  private final Object writing = new Object();

  private volatile boolean closed;

  StoreWriter(
      GuardedStore store,
      Buffer buffer,
      Room room,
      SaveSchedule schedule,
      MemoClock clock,
      Elsewhere elsewhere,
      Fronts fronts) {
    this.store = store;
    this.buffer = buffer;
    this.room = room;
    this.schedule = schedule;
    this.clock = clock;
    this.elsewhere = elsewhere;
    this.fronts = fronts;
  }

  boolean isClosed() {
    return closed;
  }

  /**
   * Removes an answer; returns whether there was one.
   *
   * @throws IOException if the store fails; then, and with any exception or error, the removal waits in the buffer, and hides the answer
   */
  boolean remove(ByteKey key) throws IOException {
    ByteChange.Remove removal = new ByteChange.Remove(key);
    try {
      boolean isSaid = elsewhere.tell(List.of(key), false);
      synchronized (writing) {
        ByteChange before = buffer.find(key);
        buffer.add(removal, false, false);
        boolean stored = !closed && store.remove(key);
        buffer.withdraw(removal);
        boolean existed = before == null ? stored : before instanceof ByteChange.Put;
        if (existed) {
          room.removed(key);
        }
        if (!elsewhere.tell(List.of(key), true) || !isSaid) {
          buffer.add(removal, false, true); // somebody may save it, who has not heard of this
        }
        return existed;
      }
    } catch (IOException | RuntimeException | Error failure) {
      buffer.add(removal, false, true); // to be tried again
      throw failure;
    }
  }

  /** Takes back what was put, if it is there; an answer that took its place stays. */
  void takeBack(ByteRecord record) throws IOException {
    if (buffer.takeBack(record)) {
      room.removed(record.key());
      return;
    }
    synchronized (writing) {
      if (!buffer.takeBack(record)) {
        takeBackFromStore(record);
      }
    }
  }

  private void takeBackFromStore(ByteRecord record) throws IOException {
    if (closed) {
      return;
    }
    ByteRecord there = store.get(record.key());
    if (there != null
        && there.written() == record.written()
        && Arrays.equals(there.value(), record.value())) {
      store.remove(record.key());
      room.removed(record.key());
    }
    elsewhere.tell(List.of(record.key()), true); // somebody may have read it
  }

  /** Removes what is hidden. */
  void clear() throws IOException {
    synchronized (writing) {
      clearStore();
    }
  }

  private void clearStore() throws IOException {
    if (buffer.hidesStore() && !closed) {
      elsewhere.tellAll(false);
      store.clear();
      buffer.cleared();
      elsewhere.tellAll(true);
      room.recount();
    }
  }

  /** Saves all that waits. */
  void saveAll() throws IOException {
    Headroom.require();
    Collection<ByteKey> told = new ArrayList<>();
    elsewhere.lookAround();
    try {
      synchronized (writing) {
        if (!closed) {
          clearStore();
          write(told);
        }
      }
    } finally {
      if (!told.isEmpty()) {
        elsewhere.replaced();
      }
    }
  }

  private void write(Collection<ByteKey> told) throws IOException {
    List<ByteChange> changes = buffer.beginSaving();
    try {
      schedule.saved();
      elsewhere.tell(buffer.leavingTold(), false);
      VoidByNow recheck = new VoidByNow(buffer, elsewhere);
      boolean isAlone = true;
      for (List<ByteChange> batch : new Batches(changes, fronts.present()).inOrderOfUse()) {
        isAlone &= store.write(batch, recheck);
      }
      if (!changes.isEmpty()) {
        elsewhere.lookAround();
        takeBackVoid(recheck, isAlone);
      }
      told.addAll(buffer.saved()); // not what others have removed or replaced: they tell of it
      elsewhere.tell(told, true);
      room.recount();
    } finally {
      buffer.notSaved();
      if (!buffer.isEmpty() && schedule.left(clock.nanos()) == SaveSchedule.NEVER) {
        schedule.changed(clock.nanos());
      }
    }
  }

  /**
   * Sees to it that void answers, and what they were to replace, are not in the store.
   *
   * @param isAlone whether what others remove, they remove after it was saved
   */
  private void takeBackVoid(VoidByNow recheck, boolean isAlone) throws IOException {
    for (Leaving.Voided each : buffer.voided()) {
      if (!recheck.hasLeftOut(each.record().key())) {
        if (each.isOurs() || !isAlone) {
          takeBackFromStore(each.record());
        }
      } else if (each.isOurs() && each.replaces()) {
        store.remove(each.record().key());
        elsewhere.tell(List.of(each.record().key()), true);
      }
    }
  }

  /** Makes what was saved survive the end of the machine, as far as the store can. */
  void flush() throws IOException {
    synchronized (writing) {
      if (!closed) {
        store.flush();
      }
    }
  }

  /** Saves everything and closes the store for good. */
  void close() throws IOException {
    synchronized (writing) {
      if (closed) {
        return;
      }
      try {
        saveAll();
      } finally {
        closed = true;
        elsewhere.close();
        store.close();
      }
    }
  }
}
