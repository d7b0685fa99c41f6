package io.keepsake.sqlite;

import java.io.IOException;
import java.nio.file.Path;

/** A process that writes until it cannot. */
final class WritingUntilFull {
  private static final int LENGTH = 50_000;
  private static final int MOST = 10_000;

  private WritingUntilFull() {}

  /** Takes the directory. */
  public static void main(String[] arguments) throws IOException {
    try (SqliteStore store = Stores.open(Path.of(arguments[0]))) {
      int written = fill(store);
      check(store, written);
      System.out.println("written " + written);
    }
  }

  /** Returns how many records were acknowledged. */
  static int fill(SqliteStore store) {
    for (int i = 0; i < MOST; i++) {
      try {
        store.put(Stores.record("k" + i, LENGTH));
      } catch (IOException full) {
        System.out.println(full.getMessage());
        return i;
      }
    }
    throw new AssertionError("the disk is never full");
  }

  static void check(SqliteStore store, int written) throws IOException {
    for (int i = 0; i < written; i++) {
      if (!Stores.has(store, "k" + i)) {
        throw new AssertionError("lost: k" + i + " of " + written);
      }
    }
  }
}
