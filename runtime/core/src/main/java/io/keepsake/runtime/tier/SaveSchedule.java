package io.keepsake.runtime.tier;

import io.keepsake.runtime.MemoConfigException;
import io.keepsake.runtime.internal.SaveText;
import java.util.ArrayList;
import java.util.List;

/**
 * When changes are saved: each threshold says how many there have to be for how long. The time counts from the first
 * change that is not saved yet, so the last one of a burst needs no further one. Safe for several threads.
 */
final class SaveSchedule {
  /** The moment that never comes. */
  static final long NEVER = Long.MAX_VALUE;

  private final List<SaveText> thresholds;
  private long first;
  private int changes;

  private SaveSchedule(List<SaveText> thresholds) {
    this.thresholds = thresholds;
  }

  /**
   * Reads thresholds.
   *
   * @param texts each such as {@code 10 in 300s}
   * @throws MemoConfigException if one cannot be read
   */
  static SaveSchedule of(List<String> texts) {
    List<SaveText> thresholds = new ArrayList<>();
    for (String text : texts) {
      thresholds.add(threshold(text));
    }
    return new SaveSchedule(thresholds);
  }

  private static SaveText threshold(String text) {
    try {
      return SaveText.parse(text);
    } catch (IllegalArgumentException malformed) {
      throw new MemoConfigException(
          "'" + text
              + "' does not say when to save; write a number of changes and a time, such as '10 in 300s'");
    }
  }

  /** Notes a change; returns true if saving may have become due earlier than it was. */
  synchronized boolean changed(long now) {
    if (changes == 0) {
      first = now;
    }
    changes++;
    return thresholds.stream().anyMatch(threshold -> threshold.changes() == changes);
  }

  /** Notes that nothing is left to save. */
  synchronized void saved() {
    changes = 0;
  }

  /** Returns how long there is until saving is due: not above 0 if it is, {@link #NEVER} if nothing has changed. */
  synchronized long left(long now) {
    long left = NEVER;
    for (SaveText threshold : thresholds) {
      if (changes >= threshold.changes()) {
        left = Math.min(left, threshold.nanos() - (now - first));
      }
    }
    return left;
  }
}
