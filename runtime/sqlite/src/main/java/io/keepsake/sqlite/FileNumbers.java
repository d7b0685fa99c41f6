package io.keepsake.sqlite;

import io.keepsake.sqlite.directory.StoreFiles;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The numbers of a shard's files that this process works with, the last one first. */
final class FileNumbers {
  private final int shard;
  private final StoreFiles files;
  private final Set<Integer> given = ConcurrentHashMap.newKeySet();
  private volatile int[] numbers;

  FileNumbers(int shard, StoreFiles files) throws IOException {
    this.shard = shard;
    this.files = files;
    Arrays.stream(files.givenUp(shard)).forEach(given::add);
    this.numbers = found();
  }

  /** Returns all; not to be changed. */
  int[] all() {
    return numbers;
  }

  /** Returns all but the last one, from the first one on. */
  int[] older() {
    int[] known = numbers;
    int[] older = new int[Math.max(0, known.length - 1)];
    for (int i = 0; i < older.length; i++) {
      older[i] = known[known.length - 1 - i];
    }
    return older;
  }

  /** Returns the highest one, 0 if there is none. */
  int last() {
    int[] known = numbers;
    return known.length == 0 ? 0 : known[0];
  }

  private int[] found() throws IOException {
    return Arrays.stream(files.numbers(shard))
        .filter(number -> !given.contains(number))
        .toArray();
  }

  /** Returns the number behind another one, and behind all that were given up: others may do so later than this. */
  private int behind(int number) {
    int highest = number;
    for (int each : given) {
      highest = Math.max(highest, each);
    }
    return highest + 1;
  }

  /** Finds the files that other processes have added; false if there is none. */
  boolean refresh() throws IOException {
    if (!files.exists(shard, behind(last()))) {
      return false;
    }
    synchronized (this) {
      int[] found = found();
      if (found.length > 0 && found[0] > last()) {
        numbers = found;
        return true;
      }
      return false; // what is there has been given up
    }
  }

  /** Adds the one behind a file, unless there is a higher one already; returns the highest. */
  synchronized int goOnBehind(int number) {
    int next = behind(number);
    if (last() < next) {
      int[] more = new int[numbers.length + 1];
      System.arraycopy(numbers, 0, more, 1, numbers.length);
      more[0] = next;
      numbers = more;
    }
    return last();
  }

  boolean isGivenUp(int number) {
    return given.contains(number);
  }

  /** Never uses a file again; false if that was so already. */
  synchronized boolean giveUp(int number) {
    if (!given.add(number)) {
      return false;
    }
    boolean wasLast = last() == number;
    numbers = Arrays.stream(numbers).filter(each -> each != number).toArray();
    if (wasLast) {
      goOnBehind(number);
    }
    return true;
  }
}
