package io.keepsake.sqlite;

import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.sqlite.database.Database;
import io.keepsake.sqlite.database.Summary;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What this process remembers of a shard's older files: it may be too much, never too little, for they only lose records. So
 * one that is empty stays so; it is not looked into any more, and deleted when nobody else has it open.
 */
final class Summaries {
  /** After so many looks in vain one finds out whether there was anything to find; a prime, so that each file has its turn. */
  private static final int LOOKS = 61;

  private final Shard shard;
  private final Leaving leaving;
  private final FileNumbers numbers;
  private final Map<Integer, Summary> remembered = new ConcurrentHashMap<>();
  private final Set<Integer> empty = ConcurrentHashMap.newKeySet();
  private final Set<Integer> shrunk = new HashSet<>();
  private final AtomicInteger looks = new AtomicInteger();

  /** Those that this process has looked at since it is alone: before that, others may have emptied them. */
  private final Set<Integer> seen = new HashSet<>();

  private long seenIn = ByteStore.NOT_ALONE;

  Summaries(Shard shard, Leaving leaving) {
    this.shard = shard;
    this.leaving = leaving;
    this.numbers = leaving.numbers();
  }

  void remember(int number, Summary summary) {
    remembered.put(number, summary);
    if (summary.sealed() && summary.records() == 0) {
      empty.add(number);
    }
  }

  void forget() {
    remembered.clear();
  }

  Summary of(int number) throws IOException {
    Summary summary = remembered.get(number);
    return summary == null ? lookAt(number) : summary;
  }

  private Summary lookAt(int number) throws IOException {
    Summary found = shard.ask(number, Database::summary);
    Summary summary = found == null ? Summary.EMPTY : found;
    remember(number, summary);
    return summary;
  }

  Summary sum() throws IOException {
    Summary sum = Summary.EMPTY;
    for (int number : numbers.older()) {
      Summary each = of(number);
      sum = sum.plus(each.records(), each.bytes());
    }
    return sum;
  }

  /** Tells whether a file certainly holds nothing, and never will. */
  boolean isEmpty(int number) {
    return empty.contains(number);
  }

  /** Is told of a look in vain. */
  void inVain(int number) throws IOException {
    if (looks.incrementAndGet() % LOOKS == 0 && number < numbers.last()) {
      lookAt(number);
    }
  }

  /** Deletes those that are known to hold nothing; while somebody else is there, they only give their pages back. */
  void dropEmpty() throws IOException {
    boolean mayDelete = leaving.period() != ByteStore.NOT_ALONE;
    for (int number : numbers.older()) {
      Summary summary = remembered.get(number);
      if (summary == null || summary.records() > 0) {
        continue;
      }
      if (mayDelete && leaving.drop(number)) {
        remembered.remove(number);
      } else if (isEmpty(number) && shrunk.add(number)) {
        shard.ask(number, database -> {
          database.clear();
          return true;
        });
      }
    }
  }

  /** Deletes those that hold nothing, unless somebody else is there; looks at one at a time, for that may mean to open it. */
  void tidy() throws IOException {
    long period = leaving.period();
    if (period != seenIn) {
      seen.clear();
      seenIn = period;
    }
    if (period != ByteStore.NOT_ALONE) {
      for (int number : numbers.older()) {
        if (seen.add(number)) {
          lookAt(number);
          break;
        }
      }
      dropEmpty();
    }
  }
}
