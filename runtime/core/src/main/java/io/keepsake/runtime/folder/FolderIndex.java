package io.keepsake.runtime.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a process knows of a folder: the size, the last use and the expiry of each entry. Guarded by the folder's lock. */
final class FolderIndex {
  private final Map<String, Slot> slots = new HashMap<>();
  private final TreeSet<Slot> byUse =
      new TreeSet<>(Comparator.comparingLong(Slot::used).thenComparing(Slot::name));
  private final TreeSet<Slot> byExpiry =
      new TreeSet<>(Comparator.comparingLong(Slot::expires).thenComparing(Slot::name));
  private long bytes;

  /**
   * An entry.
   *
   * @param name the name of its directory
   * @param used the number of its last use
   * @param expires from when on it is too old
   * @param bytes the length of key and answer
   * @param changed when its directory was changed, if that tells whether it has changed since; null if not
   */
  record Slot(
      String name,
      long used,
      long expires,
      long bytes,
      @Nullable Object changed) {}

  void put(Slot slot) {
    remove(slot.name());
    slots.put(slot.name(), slot);
    byUse.add(slot);
    byExpiry.add(slot);
    bytes += slot.bytes();
  }

  void remove(String name) {
    Slot slot = slots.remove(name);
    if (slot != null) {
      byUse.remove(slot);
      byExpiry.remove(slot);
      bytes -= slot.bytes();
    }
  }

  void retain(Set<String> names) {
    for (String name : List.copyOf(slots.keySet())) {
      if (!names.contains(name)) {
        remove(name);
      }
    }
  }

  @Nullable
  Slot get(String name) {
    return slots.get(name);
  }

  int size() {
    return slots.size();
  }

  long bytes() {
    return bytes;
  }

  /** Returns a number of use that is higher than all others. */
  long nextUse() {
    return byUse.isEmpty() ? 1 : byUse.last().used() + 1;
  }

  /** Returns the name of the entry that is to leave first, other than one: an expired one, or else the one used longest ago. */
  @Nullable
  String leaving(long now, String other) {
    for (Slot slot : byExpiry) {
      if (slot.expires() > now) {
        break;
      }
      if (!slot.name().equals(other)) {
        return slot.name();
      }
    }
    for (Slot slot : byUse) {
      if (!slot.name().equals(other)) {
        return slot.name();
      }
    }
    return null;
  }

  /** Returns the names of some entries, the one that was used longest ago first. */
  List<String> oldest(int count) {
    List<String> names = new ArrayList<>();
    for (Slot slot : byUse) {
      if (names.size() == count) {
        break;
      }
      names.add(slot.name());
    }
    return names;
  }
}
