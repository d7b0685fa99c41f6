package io.keepsake.sqlite;

import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.sqlite.database.Database;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A look for a key through the files of a shard, from the last one to the first; then, in vain, through those that other
 * processes have added. They do so when the last one is full, which it says to whoever looks into it in vain: so as a rule
 * nobody asks the disk for a file that is not there.
 */
final class Search {
  private final Shard shard;
  private final Summaries summaries;
  private final FileNumbers numbers;
  private final ByteKey key;
  private boolean mayHaveNext = true;

  Search(Shard shard, Summaries summaries, FileNumbers numbers, ByteKey key) {
    this.shard = shard;
    this.summaries = summaries;
    this.numbers = numbers;
    this.key = key;
  }

  @Nullable
  ByteRecord run() throws IOException {
    int[] known = numbers.all();
    int last = known.length == 0 ? 0 : known[0];
    ByteRecord record = last == 0 ? null : shard.ask(last, this::inLast);
    if (record == null) {
      record = in(known, 0, last);
    }
    if (record == null && mayHaveNext && numbers.refresh()) {
      record = in(numbers.all(), last, Integer.MAX_VALUE);
    }
    return record;
  }

  private @Nullable ByteRecord inLast(Database database) throws IOException {
    ByteRecord record = database.find(key);
    mayHaveNext = database.isSealed();
    return record;
  }

  /** Looks into the files with numbers between two others. */
  private @Nullable ByteRecord in(int[] known, int above, int below) throws IOException {
    for (int number : known) {
      if (number > above && number < below && !summaries.isEmpty(number)) {
        ByteRecord record = shard.ask(number, database -> database.find(key));
        if (record != null) {
          return record;
        }
        summaries.inVain(number);
      }
    }
    return null;
  }
}
