package io.keepsake.test;

import static io.keepsake.test.FolderFixture.key;
import static io.keepsake.test.FolderFixture.record;

import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.StoreSettings.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/** A process that changes a folder, and says so after each change. */
final class FolderWorker {
  static final int KEYS = 30;

  private FolderWorker() {}

  /** Arguments: the directory, the capacity, a name for its keys, a seed, and the number of changes. */
  public static void main(String[] arguments) throws IOException {
    Limits limits = Limits.of(Integer.parseInt(arguments[1]));
    String name = arguments[2];
    Random random = new Random(Long.parseLong(arguments[3]));
    try (ByteStore store = FolderFixture.open(Path.of(arguments[0]), limits)) {
      for (int i = 0; i < Integer.parseInt(arguments[4]); i++) {
        int number = random.nextInt(KEYS);
        store.put(record(key(name, number), value(name, number, i, random)));
        if (i % 5 == 0) {
          store.touch(key(name, random.nextInt(KEYS)), ByteRecord.NEVER);
        }
        System.out.println(number + " " + i);
      }
      store.flush();
    }
    System.out.println("done");
  }

  /** A value by which one can tell that it is whole, and whose it is. */
  static String value(String name, int number, int version, Random random) {
    String frame = name + number + ":" + version;
    return frame + "<" + "x".repeat(random.nextInt(3_000)) + ">" + frame;
  }

  /** Returns the version that a value has. */
  static int version(String name, int number, String value) {
    int open = value.indexOf('<');
    String frame = value.substring(0, open);
    String prefix = name + number + ":";
    if (!frame.startsWith(prefix) || !value.endsWith(">" + frame)) {
      throw new AssertionError("a value of another call, or torn: " + value);
    }
    return Integer.parseInt(frame.substring(prefix.length()));
  }
}
