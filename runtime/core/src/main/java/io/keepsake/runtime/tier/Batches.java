package io.keepsake.runtime.tier;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Changes in the order that the store is told them: removals first, so that it never has too many and gives up others;
 * then by use, so that its order is that of memory. In parts, so that no transaction gets too large.
 */
final class Batches {
  private static final int MOST_CHANGES = 5_000;
  private static final long MOST_BYTES = 8L << 20;

  private final Map<ByteKey, ByteChange> changes = new LinkedHashMap<>();

  Batches(List<ByteChange> changes, List<Front> fronts) {
    changes.stream().filter(Batches::removes).forEach(this::add);
    changes.stream().filter(change -> !removes(change)).forEach(this::add);
    fronts.forEach(front -> front.used().forEach(this::use));
  }

  private static boolean removes(ByteChange change) {
    return change instanceof ByteChange.Remove;
  }

  private void add(ByteChange change) {
    changes.put(change.key(), change);
  }

  /** Moves a change behind all others, or notes that a record was used. */
  private void use(ByteChange.Touch touch) {
    ByteChange change = changes.get(touch.key());
    if (change == null || !removes(change)) {
      changes.remove(touch.key());
      changes.put(touch.key(), change == null ? touch : change);
    }
  }

  List<List<ByteChange>> inOrderOfUse() {
    List<List<ByteChange>> batches = new ArrayList<>();
    List<ByteChange> batch = new ArrayList<>();
    long bytes = 0;
    for (ByteChange change : changes.values()) {
      if (batch.size() == MOST_CHANGES || bytes > MOST_BYTES) {
        batches.add(batch);
        batch = new ArrayList<>();
        bytes = 0;
      }
      batch.add(change);
      bytes += change instanceof ByteChange.Put put ? put.record().size() : 0;
    }
    batches.add(batch);
    return batches;
  }
}
