package io.keepsake.runtime.table;

import io.keepsake.runtime.Memos;
import io.keepsake.runtime.internal.PacedLog;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.tag.Labels;
import io.keepsake.runtime.tag.Relations;
import org.jspecify.annotations.Nullable;

/** The tags of the entries of one table, whose method has tags or is made of others' answers. */
final class Labelling {
  private static final int SMALL = 4096;

  private final Relations relations;
  private final MemoSpec spec;
  private final boolean isKept;
  private final PacedLog log;

  /** How many tags had been revoked when the table was searched last; guarded by its lock. */
  private long seen;

  /** The table's evictions when it was searched last; guarded by its lock. */
  private long searched;

  private Labelling(Memos memos, MemoSpec spec, boolean isKept) {
    this.relations = memos.relations();
    this.spec = spec;
    this.isKept = isKept;
    this.log = new PacedLog(memos.clock());
  }

  /** Returns what a table needs for its tags; null if there are none. */
  static @Nullable Labelling of(Memos memos, MemoSpec spec, boolean isKept) {
    if (spec.relations().isNone()) {
      return null;
    }
    memos.relations().add(spec);
    return new Labelling(memos, spec, isKept);
  }

  /** Gives an entry its tags; asks the accessors of its arguments. If they fail it is not to be kept. */
  void label(Entry entry) {
    Labels labels = Labels.UNKNOWN;
    try {
      labels = relations.labels(spec, entry.tags(), isKept);
    } catch (StackOverflowError exhausted) {
      // the caller's trouble; the log would need a stack as well
    } catch (Throwable failure) {
      log.warn(
          "The tags of an answer of " + spec.name() + " could not be told, so it is not kept: "
              + failure,
          failure);
    }
    entry.label(labels);
  }

  /**
   * Throws away, under the table's lock, what was revoked, because a new entry needs room. A large table is searched
   * only now and then, so that this costs no more than the evictions that it saves.
   */
  void dropRevoked(Occupancy<?, ?> table) {
    long revocations = relations.revocations();
    if (revocations != seen
        && (table.live <= SMALL || table.evictions - searched >= table.live / 4)) {
      seen = revocations;
      searched = table.evictions;
      table.forEach(entry -> {
        if (entry.stamp != Entry.UNCOUNTED && entry.isRevoked()) {
          table.invalidations++;
          table.drop(entry);
        }
      });
    }
  }
}
