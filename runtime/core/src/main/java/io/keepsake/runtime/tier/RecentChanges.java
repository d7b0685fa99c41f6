package io.keepsake.runtime.tier;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** Which calls' answers were removed lately; guarded by its owner's lock. */
final class RecentChanges {
  private static final int REMEMBERED = 1_024;
  private static final int REMEMBERED_GROUPS = 64;

  /** By call, the number of its last removal; the oldest first. */
  private final Map<Object, Long> byKey = new LinkedHashMap<>();

  /** The last removals of what is told by its key; the oldest first. */
  private final Deque<Group> groups = new ArrayDeque<>();

  private record Group(Predicate<Object> keys, boolean isElsewhere, long number) {}

  /** Read without the lock. */
  private final AtomicLong last = new AtomicLong(1);

  /** The number of the last removal of all. */
  private long all = 1;

  /** The highest number of a removal that is remembered no more. */
  private long forgotten;

  /** Returns the number of removals so far, and one more: above zero. */
  long last() {
    return last.get();
  }

  /** Notes the removal of one call's answer. */
  void add(Object key) {
    byKey.remove(key);
    byKey.put(key, last.incrementAndGet());
    if (byKey.size() > REMEMBERED) {
      var eldest = byKey.entrySet().iterator();
      forgotten = Math.max(forgotten, eldest.next().getValue());
      eldest.remove();
    }
  }

  /** Notes the removal of the answers of some calls, by this process or another one. */
  void add(Predicate<Object> keys, boolean isElsewhere) {
    groups.add(new Group(keys, isElsewhere, last.incrementAndGet()));
    if (groups.size() > REMEMBERED_GROUPS) {
      forgotten = Math.max(forgotten, groups.remove().number());
    }
  }

  /** Notes the removal of all answers. */
  void addAll() {
    all = last.incrementAndGet();
    byKey.clear();
    groups.clear();
  }

  /** Tells whether the removal of an answer since then is remembered. */
  boolean isChanged(Object key, long since) {
    return all > since
        || byKey.getOrDefault(key, 0L) > since
        || groups.stream()
            .anyMatch(group -> group.number() > since && group.keys().test(key));
  }

  /** Tells whether another process may have removed an answer since then. */
  boolean isChangedElsewhere(Object key, long since) {
    return groups.stream()
        .anyMatch(group ->
            group.isElsewhere() && group.number() > since && group.keys().test(key));
  }

  /** Tells whether a removal since then may have been forgotten. */
  boolean hasForgotten(long since) {
    return forgotten > since;
  }
}
