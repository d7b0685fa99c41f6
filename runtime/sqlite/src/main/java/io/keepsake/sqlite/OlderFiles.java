package io.keepsake.sqlite;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.sqlite.database.Bounds;
import io.keepsake.sqlite.database.Database;
import io.keepsake.sqlite.database.Reader;
import io.keepsake.sqlite.database.Summary;
import io.keepsake.sqlite.row.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of a shard that take no new records, and what they contribute to a change; see {@link Shard}. */
final class OlderFiles {
  private static final int CHUNK = 256;
  private static final int MOST = 10_000;

  private final Shard shard;
  private final FileNumbers numbers;
  private final Summaries summaries;

  OlderFiles(Shard shard, FileNumbers numbers, Summaries summaries) {
    this.shard = shard;
    this.numbers = numbers;
    this.summaries = summaries;
  }

  /** Removes what is to be removed, from the first file on; returns how many records. */
  long remove(List<Step> steps) throws IOException {
    List<Step> removals = new ArrayList<>();
    for (Step step : steps) {
      if (step.change() instanceof ByteChange.Remove) {
        removals.add(step);
      }
    }
    return changeAll(removals);
  }

  /** Removes what has been stored again, and touches what has been touched. */
  void shadow(List<Step> steps) throws IOException {
    List<Step> changes = new ArrayList<>();
    for (Step step : steps) {
      if (step.change() instanceof ByteChange.Put) {
        changes.add(new Step(new ByteChange.Remove(step.key()), step.used()));
      } else if (step.change() instanceof ByteChange.Touch) {
        changes.add(step);
      }
    }
    changeAll(changes);
  }

  private long changeAll(List<Step> steps) throws IOException {
    if (steps.isEmpty()) {
      return 0;
    }
    long removed = 0;
    for (int number : numbers.older()) {
      if (summaries.isEmpty(number)) {
        continue;
      }
      // A look is cheap; only a file that has one of the keys is worth a transaction.
      List<Step> known = shard.list(number, database -> {
        List<Step> found = new ArrayList<>();
        for (Step step : steps) {
          if (database.contains(step.key())) {
            found.add(step);
          }
        }
        return found;
      });
      if (!known.isEmpty()) {
        removed += change(number, known);
      }
    }
    return removed;
  }

  private long change(int number, List<Step> steps) throws IOException {
    return shard.change(
        number,
        steps,
        new Bounds(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE, shard.share().now()));
  }

  /** Returns what these files leave to the last one. */
  Bounds boundsOfLast() throws IOException {
    Share share = shard.share();
    Summary sum = summaries.sum();
    return new Bounds(
        Math.max(0, share.records() - sum.records()),
        Math.max(0, share.bytes() - sum.bytes()),
        share.fileBytes(),
        share.now());
  }

  /** Removes from the older files what has to go so that new records fit; what has to go from the last one, its own
   * transaction removes. */
  void makeRoom(List<Step> steps, int last) throws IOException {
    if (numbers.all().length < 2) {
      return;
    }
    Summary lasts = shard.ask(last, Database::summary);
    Summary after = summaries
        .sum()
        .plus(lasts == null ? 0 : lasts.records(), lasts == null ? 0 : lasts.bytes());
    for (Step step : steps) {
      if (step.change() instanceof ByteChange.Put put) {
        after = after.plus(1, put.record().size());
      }
    }
    long records = after.records() - shard.share().records();
    long bytes = after.bytes() - shard.share().bytes();
    if (records > 0 || bytes > 0) {
      removeOldest(records, bytes);
    }
  }

  /** A record and the file that has it. */
  private record Candidate(int number, long used, long size, ByteKey key) {}

  private void removeOldest(long records, long bytes) throws IOException {
    int count = (int) Math.max(CHUNK, Math.min(records, MOST));
    List<Candidate> candidates = new ArrayList<>();
    int[] all = numbers.all();
    for (int number : all) {
      if (summaries.isEmpty(number)) {
        continue;
      }
      for (Reader.Used each : shard.list(number, database -> database.oldest(count))) {
        candidates.add(new Candidate(number, each.used(), each.size(), each.key()));
      }
    }
    candidates.sort(Comparator.comparingLong(Candidate::used));
    Map<Integer, List<Step>> removals = new TreeMap<>();
    long recordsLeft = records;
    long bytesLeft = bytes;
    for (Candidate each : candidates) {
      if (recordsLeft <= 0 && bytesLeft <= 0) {
        break;
      }
      recordsLeft--;
      bytesLeft -= each.size();
      removals
          .computeIfAbsent(each.number(), number -> new ArrayList<>())
          .add(new Step(new ByteChange.Remove(each.key()), each.used()));
    }
    removals.remove(all[0]);
    for (Map.Entry<Integer, List<Step>> each : new HashMap<>(removals).entrySet()) {
      change(each.getKey(), each.getValue());
    }
  }
}
