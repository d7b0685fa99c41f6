package io.keepsake.sqlite;

import io.keepsake.sqlite.directory.Occupancy;
import io.keepsake.sqlite.directory.StoreFiles;
import io.keepsake.sqlite.failure.DamagedException;
import io.keepsake.sqlite.failure.Log;
import io.keepsake.sqlite.row.LargeValues;
import java.io.IOException;
import java.util.Set;

/**
 * How a shard goes on without a file: one that is damaged, one that others have given up, or one that is empty.
 *
 * <p><b>Damage.</b> Whoever finds a file damaged cannot remove anything from it any more, so nobody may read it from then on.
 * It is marked, all others are called, and each of them looks for marks before he does anything else. The file is renamed if
 * nobody else has it open, and otherwise by the next one who comes in and is alone: it keeps what it holds.
 *
 * <p>Only an operation that has given its files back may do any of this (see {@link OpenFiles}).
 */
final class Leaving {
  private final int shard;
  private final StoreFiles files;
  private final OpenFiles open;
  private final Occupancy occupancy;
  private final FileNumbers numbers;

  /** How many calls had been made when marks were looked for last. */
  private volatile long calls;

  Leaving(int shard, StoreFiles files, OpenFiles open, Occupancy occupancy) throws IOException {
    this.shard = shard;
    this.files = files;
    this.open = open;
    this.occupancy = occupancy;
    this.calls = occupancy.calls(); // first: who calls after this is heard
    this.numbers = new FileNumbers(shard, files);
  }

  FileNumbers numbers() {
    return numbers;
  }

  /** Goes on without the files that others have given up; true if there are any. Costs next to nothing if there are none. */
  boolean heed() throws IOException {
    long now = occupancy.calls();
    if (now == calls) {
      return false;
    }
    boolean any = false;
    for (int number : files.givenUp(shard)) {
      if (numbers.giveUp(number)) {
        any = true;
        StoreFiles.Place place = files.place(shard, number);
        open.retire(place.file());
        Log.warn(place.file() + " was found unusable by another store that has it open, and this "
            + "one goes on without it, too");
      }
    }
    calls = now;
    return any;
  }

  /** Goes on without a damaged file, which keeps what it holds under another name; false if that was so already. */
  boolean setAside(int number, DamagedException damage) throws IOException {
    StoreFiles.Place place = files.place(shard, number);
    if (numbers.isGivenUp(number)) {
      return false;
    }
    // Before any thread goes on without it: what it removes then, others must not find.
    files.giveUp(shard, number, damage.nameOfState());
    occupancy.call();
    if (!numbers.giveUp(number)) {
      return false;
    }
    open.retire(place.file());
    String what = place.file() + " " + damage.description();
    boolean renamed = occupancy.ifAlone(() -> Log.warn(
        what + "; it was set aside as " + StoreFiles.setAside(place, damage.nameOfState())));
    if (!renamed) {
      Log.warn(what + "; it is open elsewhere, so it is set aside when somebody opens the "
          + "directory alone, and nobody reads it until then");
    }
    return true;
  }

  /** Returns the period in which nobody else is there, see {@link Occupancy#period()}. */
  long period() {
    return occupancy.period();
  }

  /**
   * Deletes an older file that has become empty, unless somebody else has it open. Not before the last one is there: who comes
   * in would go on behind what he finds, and make a file of a number that is not read any more.
   *
   * @return false if it stays
   */
  boolean drop(int number) throws IOException {
    StoreFiles.Place place = files.place(shard, number);
    return number < numbers.last()
        && files.exists(shard, numbers.last())
        && occupancy.ifAlone(() -> {
          numbers.giveUp(number);
          open.retire(place.file());
          new LargeValues(place.values()).sweep(Set.of());
          files.delete(place);
        });
  }
}
