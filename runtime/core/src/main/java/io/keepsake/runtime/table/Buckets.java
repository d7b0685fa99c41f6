package io.keepsake.runtime.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A hash table of chains: read without a lock, written under one.
 *
 * <p><b>Reading.</b> A reader loads the array and follows a chain. New entries are put in front only, and an entry that
 * leaves keeps its {@code next}, so a reader who stands on it finds the rest. What a reader finds was there during its
 * call. What it does not find may yet be there, while the table grows: whoever needs to know takes the lock.
 *
 * <p><b>Growing.</b> A full array is replaced by an empty one of twice the size at once, and its buckets move over a few
 * at a time: with each insertion some, and each bucket before it is written. A reader who meets a bucket that has not
 * moved sees it empty, and moves it under the lock. So nobody waits for a whole table to be copied.
 *
 * <p><b>Shield.</b> Hits read another field than everybody else. Usually it is the same array; while a block of the
 * application wants to see each call, it is an empty one, and a hit becomes what looks like a miss.
 *
 * <p><b>No exhausted stack breaks it.</b> Where a change needs several writes, no method is called in between.
 *
 * @param <E> the entries
 */
abstract class Buckets<E extends Entry> extends Guarded {
  private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Entry[].class);
  private static final int SMALLEST = 16;
  private static final int LARGEST = 1 << 30;
  private static final int MOVES_FOR_ONE_INSERTION = 8;

  /** Guards all that is written here and in subclasses; never held while code of the user runs. */
  final Object lock = new Object();

  private static final @Nullable Entry[] NOTHING = new Entry[1];

  /** Who is told, under the lock, of what is linked; somebody only where that is needed. */
  Links links = Links.NONE;

  private volatile @Nullable Entry[] array;

  /** What hits see: the array, or {@link #NOTHING}. */
  private volatile @Nullable Entry[] visible;

  /** How many entries have returned, see {@link #linkAgain}. */
  private volatile int returns;

  private boolean shielded;
  private @Nullable Entry @Nullable [] outgrown;

  Buckets(int expected) {
    this.array = new Entry[powerOfTwo(expected)];
    this.visible = array;
  }

  private static int powerOfTwo(int expected) {
    return expected <= 1 ? 1 : Integer.highestOneBit(Math.min(expected, LARGEST) - 1) << 1;
  }

  /**
   * Returns the first entry of the bucket that a hash belongs to, for a hit.
   *
   * @param hash the hash of the arguments
   * @return the head of the chain, or null
   */
  @SuppressWarnings("unchecked") // only entries of this table are linked
  protected final @Nullable E first(int hash) {
    @Nullable Entry[] visible = this.visible;
    return (E) (Entry) SLOT.getAcquire(visible, hash & visible.length - 1);
  }

  /** Returns the first entry of a bucket, for everybody but hits. */
  @SuppressWarnings("unchecked") // as in first
  final @Nullable E chain(int hash) {
    @Nullable Entry[] array = this.array;
    return (E) (Entry) SLOT.getAcquire(array, hash & array.length - 1);
  }

  /** Hides the entries from hits, or shows them again. */
  final void hide(boolean hidden) {
    synchronized (lock) {
      shielded = hidden;
      visible = hidden ? NOTHING : array;
    }
  }

  /**
   * Returns the entry behind another one.
   *
   * @param entry an entry of this table
   * @return the next of its chain, or null
   */
  @SuppressWarnings("unchecked") // as in first
  protected final @Nullable E next(E entry) {
    return (E) entry.next;
  }

  /** Finds an entry with the same arguments from the head of a chain; calls {@code equals} of the arguments. */
  final @Nullable E match(@Nullable E head, E probe) {
    E entry = head;
    while (entry != null && !entry.sameKey(probe)) {
      entry = next(entry);
    }
    return entry;
  }

  /** The current array: together with a head it witnesses that a bucket has not changed. */
  final @Nullable Entry[] witness() {
    return array;
  }

  /** A number that is to be read before a head, and changes before one can be what it was before. */
  final int returns() {
    return returns;
  }

  /**
   * Tells, under the lock, whether nothing was added to a bucket since its head was read from the witness. A head that
   * was read before its bucket moved was null, and differs now.
   */
  final boolean unchanged(int returns, @Nullable Entry[] witness, int hash, @Nullable Entry head) {
    return returns == this.returns && witness == array && head == head(hash);
  }

  /** Returns, under the lock, the head of a bucket, moved if it has to. */
  final @Nullable Entry head(int hash) {
    @Nullable Entry[] old = outgrown;
    if (old != null) {
      move(old, hash & old.length - 1);
    }
    @Nullable Entry[] array = this.array;
    return array[hash & array.length - 1];
  }

  /** Tells, under the lock, whether an entry is in the table; by identity. */
  final boolean isLinked(Entry entry) {
    Entry other = head(entry.hash());
    while (other != null && other != entry) {
      other = other.next;
    }
    return other != null;
  }

  /** Adds, under the lock, an entry whose key is not there. Nothing happens after the entry is visible. */
  final void link(Entry entry) {
    if (linked >= array.length - (array.length >> 2) && array.length < LARGEST && grows()) {
      grow();
    }
    moveSome(MOVES_FOR_ONE_INSERTION);
    links.add(entry);
    int hash = entry.hash();
    entry.next = head(hash);
    @Nullable Entry[] array = this.array;
    SLOT.setRelease(array, hash & array.length - 1, entry);
    linked++;
  }

  /**
   * Adds, under the lock, an entry that was in the table before. Whoever has read it as a head then, and passed it, would
   * find the same head again in front of entries that were added meanwhile; so he is told that something has returned.
   */
  final void linkAgain(Entry entry) {
    int next = returns + 1;
    returns = next;
    link(entry);
  }

  /** Removes, under the lock, an entry; it keeps its {@code next} for readers who stand on it. */
  final boolean unlink(Entry entry) {
    int hash = entry.hash();
    Entry other = head(hash);
    @Nullable Entry[] array = this.array;
    Entry before = null;
    while (other != null && other != entry) {
      before = other;
      other = other.next;
    }
    if (other == null) {
      return false;
    }
    VarHandle.releaseFence();
    links.remove(entry);
    if (before == null) {
      array[hash & array.length - 1] = entry.next;
    } else {
      before.next = entry.next;
    }
    linked--;
    return true;
  }

  /** Tells, under the lock, whether there is no entry at all. */
  final boolean isVacant() {
    return linked == 0;
  }

  /** Removes, under the lock, all entries at once. */
  final void unlinkAll() {
    @Nullable Entry[] empty = new Entry[grows() ? SMALLEST : array.length];
    links.clear();
    outgrown = null;
    linked = 0;
    array = empty;
    visible = shielded ? NOTHING : empty;
  }

  /** Whether the array may be replaced by a larger one. */
  boolean grows() {
    return true;
  }

  private void grow() {
    moveAll();
    @Nullable Entry[] full = array;
    @Nullable Entry[] larger = new Entry[full.length << 1];
    moved = 0;
    outgrown = full;
    array = larger;
    visible = shielded ? NOTHING : larger;
  }

  /** Moves, under the lock, so many buckets; true if all have moved. */
  final boolean moveSome(int buckets) {
    @Nullable Entry[] old = outgrown;
    if (old == null) {
      return true;
    }
    for (int i = 0; i < buckets && moved < old.length; i++) {
      move(old, moved);
      moved++;
    }
    if (moved == old.length) {
      outgrown = null;
    }
    return outgrown == null;
  }

  /** Moves, under the lock, all that has not moved. */
  final void moveAll() {
    @Nullable Entry[] old = outgrown;
    if (old != null) {
      for (; moved < old.length; moved++) {
        move(old, moved);
      }
      outgrown = null;
    }
  }

  /**
   * Moves a bucket to the array of twice the size, where it falls into two; both are empty before. Entries that move are
   * complete and were visible before; the fence orders what made them so before the plain writes that show them again.
   */
  private void move(@Nullable Entry[] old, int index) {
    @Nullable Entry[] target = array;
    Entry entry = old[index];
    if (entry != null) {
      VarHandle.releaseFence();
    }
    while (entry != null) {
      Entry following = entry.next;
      int slot = entry.hash() & (target.length - 1);
      entry.next = target[slot];
      target[slot] = entry;
      old[index] = following;
      entry = following;
    }
  }

  /** The number of slots that {@link #headAt} knows, under the lock. */
  final int slots() {
    return array.length + (outgrown == null ? 0 : outgrown.length);
  }

  /** Returns, under the lock, the head of a slot; those of an outgrown array come last. */
  final @Nullable Entry headAt(int index) {
    @Nullable Entry[] array = this.array;
    if (index < array.length) {
      return array[index];
    }
    @Nullable Entry[] old = outgrown;
    return old == null ? null : old[index - array.length];
  }

  /** Shows, under the lock, all entries; the action may unlink the one it is shown. */
  final void forEach(Consumer<Entry> action) {
    moveAll();
    for (int i = 0; i < slots(); i++) {
      for (Entry entry = headAt(i); entry != null; entry = entry.next) {
        action.accept(entry);
      }
    }
  }
}
