package io.keepsake.runtime.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the linked entries of a table by the hash of some components of their keys. Used under the lock of the table; the
 * hashes, which are made by code of the user, come from outside of it.
 *
 * <p>An entry that is linked is remembered as unread, which is all that a miss pays. Whoever searches reads the unread
 * ones first. Entries are told apart by identity.
 *
 * <p>A change that ends in the middle, on an exhausted stack say, leaves this torn: then it is filled anew.
 */
final class PartIndex {
  private Set<Entry> unread = new LinkedHashSet<>();
  private Map<Entry, Integer> hashes = new HashMap<>();
  private Map<Integer, Set<Entry>> buckets = new HashMap<>();
  private boolean torn;

  /** Whether it has to be made anew. */
  boolean isTorn() {
    return torn;
  }

  void add(Entry entry) {
    if (!torn) {
      torn = true;
      unread.add(entry);
      torn = false;
    }
  }

  void remove(Entry entry) {
    if (!torn) {
      torn = true;
      if (!unread.remove(entry)) {
        Integer hash = hashes.remove(entry);
        Set<Entry> bucket = buckets.get(hash);
        if (bucket != null && bucket.remove(entry) && bucket.isEmpty()) {
          buckets.remove(hash);
        }
      }
      torn = false;
    }
  }

  void clear() {
    torn = true;
    unread = new LinkedHashSet<>();
    hashes = new HashMap<>();
    buckets = new HashMap<>();
    torn = false;
  }

  /** Lists the entries whose hashes are not known. */
  List<Entry> unread() {
    return new ArrayList<>(unread);
  }

  /** Takes note of a hash, unless the entry has left or its hash is known. */
  void read(Entry entry, int hash) {
    if (!torn) {
      torn = true;
      if (unread.remove(entry)) {
        hashes.put(entry, hash);
        buckets.computeIfAbsent(hash, first -> new HashSet<>(2)).add(entry);
      }
      torn = false;
    }
  }

  /** Lists the entries with a hash. */
  List<Entry> find(int hash) {
    return new ArrayList<>(buckets.getOrDefault(hash, Set.of()));
  }
}
