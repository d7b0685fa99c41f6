package io.keepsake.runtime.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what was used lately, a part of the table at a time, so that nobody waits for the whole search. */
final class UsedEntries {
  private static final int SLOTS_AT_A_TIME = 1024;

  /** Of more than these, the order of the older ones is not worth telling. */
  private static final int MOST = 131_072;

  private UsedEntries() {}

  /** An entry and when it was used. */
  record Use(Entry entry, long stamp) {}

  /** Returns the entries with a stamp above the given one, the lowest first; roughly, while others use the table. */
  static List<Use> since(long seen, Buckets<?> table) {
    List<Use> uses = new ArrayList<>();
    boolean isDone = false;
    for (int slot = 0; !isDone; slot += SLOTS_AT_A_TIME) {
      synchronized (table.lock) {
        int end = Math.min(slot + SLOTS_AT_A_TIME, table.slots());
        for (int i = slot; i < end; i++) {
          for (Entry entry = table.headAt(i); entry != null; entry = entry.next) {
            if (entry.stamp > seen) {
              uses.add(new Use(entry, entry.stamp));
            }
          }
        }
        isDone = end == table.slots();
      }
    }
    uses.sort(Comparator.comparingLong(Use::stamp));
    return uses.subList(Math.max(0, uses.size() - MOST), uses.size());
  }
}
