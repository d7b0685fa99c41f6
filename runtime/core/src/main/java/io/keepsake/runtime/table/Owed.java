package io.keepsake.runtime.table;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Entries of a table that its tier could not take when they were new, oldest first. */
final class Owed {
  private final Object lock;
  private final Set<Entry> entries = new LinkedHashSet<>();

  /**
   * Owes nothing yet.
   *
   * @param lock the table's; it guards the entries
   */
  Owed(Object lock) {
    this.lock = lock;
  }

  /** Adds an entry if it is still stored. */
  boolean add(Entry entry) {
    synchronized (lock) {
      if (entry.stamp == Entry.UNCOUNTED) {
        return false;
      }
      entries.add(entry);
      return true;
    }
  }

  /** Tells whether an entry was owed, and is no more. */
  boolean remove(Entry entry) {
    synchronized (lock) {
      return entries.remove(entry);
    }
  }

  /** Takes the oldest. */
  @Nullable
  Entry poll() {
    synchronized (lock) {
      Iterator<Entry> all = entries.iterator();
      Entry oldest = all.hasNext() ? all.next() : null;
      if (oldest != null) {
        all.remove();
      }
      return oldest;
    }
  }

  int size() {
    synchronized (lock) {
      return entries.size();
    }
  }
}
