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
    this.numbers = files.numbers(shard);
  }

  /** Returns all; not to be changed. */
  int[] all() {
    return numbers;
  }

  /** Returns the highest one, 0 if there is none. */
  int last() {
    int[] known = numbers;
    return known.length == 0 ? 0 : known[0];
  }

  /** Finds the files that other processes have added; false if there is none. */
  boolean refresh() throws IOException {
    if (!files.exists(shard, last() + 1)) {
      return false;
    }
    synchronized (this) {
      int[] found = Arrays.stream(files.numbers(shard))
          .filter(number -> !given.contains(number))
          .toArray();
      if (found.length > 0 && found[0] > last()) {
        numbers = found;
        return true;
      }
      return false; // what is there has been given up
    }
  }

  /** Adds the one behind a file, unless there is a higher one already; returns the highest. */
  synchronized int goOnBehind(int number) {
    int next = number + 1;
    while (given.contains(next)) {
      next++;
    }
    if (last() < next) {
      int[] more = new int[numbers.length + 1];
      System.arraycopy(numbers, 0, more, 1, numbers.length);
      more[0] = next;
      numbers = more;
    }
    return last();
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
