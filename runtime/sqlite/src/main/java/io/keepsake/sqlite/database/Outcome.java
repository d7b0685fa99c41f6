package io.keepsake.sqlite.database;

import io.keepsake.sqlite.row.Step;
import java.util.List;

/**
 * What a transaction did.
 *
 * @param made the changes that it made: all but void ones
 * @param full true if it did nothing, because the file is full
 * @param removed how many records it removed because it was told to
 * @param summary what the file holds now
 */
public record Outcome(List<Step> made, boolean full, long removed, Summary summary) {
  /** Returns this with the records that were removed from other files. */
  public Outcome withMore(long removedElsewhere) {
    return new Outcome(made, full, removed + removedElsewhere, summary);
  }
}
