package io.keepsake.sqlite;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.sqlite.row.LargeValues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A process that writes until it is killed, or has written so many batches, and prints the number of each batch when the
 * store has acknowledged it. The keys of batch {@code n} are {@code prefix-n-0}, {@code prefix-n-1} and so on.
 */
final class WritingProcess {
  private WritingProcess() {}

  /** Takes the directory, the prefix, a seed, and how many batches to write. */
  public static void main(String[] arguments) throws IOException {
    Random random = new Random(Long.parseLong(arguments[2]));
    int batches = Integer.parseInt(arguments[3]);
    try (SqliteStore store = Stores.open(Path.of(arguments[0]))) {
      System.out.println("open");
      for (int batch = 0; batch < batches; batch++) {
        store.write(batch(arguments[1], batch, random));
        if (random.nextInt(20) == 0) {
          store.flush();
        }
        System.out.println(batch);
      }
    }
    System.out.println("closed");
  }

  private static List<ByteChange> batch(String prefix, int batch, Random random) {
    List<ByteChange> changes = new ArrayList<>();
    for (int i = 0; i < size(batch); i++) {
      int length = random.nextInt(40) == 0 ? LargeValues.THRESHOLD + 10 : random.nextInt(2_000);
      changes.add(new ByteChange.Put(Stores.record(key(prefix, batch, i), length)));
    }
    // A key that all processes write over and over.
    changes.add(new ByteChange.Put(Stores.record("shared-" + batch % 10, 50)));
    return changes;
  }

  static int size(int batch) {
    return 1 + batch % 7;
  }

  static String key(String prefix, int batch, int i) {
    return prefix + "-" + batch + "-" + i;
  }
}
