package io.keepsake.samples.orders.load;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * What writers know, and what readers may see. Each change of the database has a revision, and what was changed shows it. Once an
 * update is acknowledged, a read that begins afterwards must show its revision or a later one; of what was deleted, that it is
 * gone. Reads that began earlier may see either. For many threads.
 */
final class Truth {
  /** The last revision of all. */
  static final long GONE = Long.MAX_VALUE;

  private final Map<Entity, Long> acknowledged = new ConcurrentHashMap<>();
  private final Set<Entity> leaving = ConcurrentHashMap.newKeySet();
  private final Queue<StaleRead> stale = new ConcurrentLinkedQueue<>();

  /** Returns the revision that a read has to show which begins now. */
  long floor(Entity entity) {
    return acknowledged.getOrDefault(entity, 0L);
  }

  /** Notes that something may be absent from now on: there never was any, or somebody is about to delete it. */
  void leaves(Entity entity) {
    leaving.add(entity);
  }

  /** Notes that a writer has heard of a revision. */
  void acknowledge(Entity entity, long revision) {
    acknowledged.merge(entity, revision, Math::max);
  }

  /**
   * Looks at an answer.
   *
   * @param floor of the moment before the question
   */
  void check(Entity entity, long floor, Answer answer) {
    long seen = answer.isAbsent() ? GONE : answer.revision();
    boolean isRight = seen == GONE ? leaving.contains(entity) : seen >= floor;
    if (!isRight) {
      stale.add(new StaleRead(entity, floor, seen));
    }
  }

  /** Returns all that was changed. */
  Set<Entity> changed() {
    return acknowledged.keySet();
  }

  /** Returns what was wrong so far. */
  List<StaleRead> stale() {
    return List.copyOf(stale);
  }
}
