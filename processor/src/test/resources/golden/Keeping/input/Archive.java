package log;

import static io.keepsake.Backend.FOLDER;
import static io.keepsake.Backend.PERSISTENT;

import io.keepsake.Memoize;

class Archive {
  @Memoize(
      backend = PERSISTENT,
      capacity = 100_000,
      maxBytes = 1L << 30,
      shards = 4,
      shardBytes = 1 << 26,
      openShards = 16,
      saveAfter = {"500 in 10s", "1 in 2m"},
      codeVersion = "2")
  String page(long number) {
    return "page " + number;
  }

  @Memoize(backend = PERSISTENT, shards = 2, writeThrough = true, codeVersion = "3")
  String line(long number) {
    return "line " + number;
  }

  @Memoize(backend = FOLDER, maxBytes = 5_000, writeThrough = true, codeVersion = "1")
  String picture(long number) {
    return "picture " + number;
  }

  @Memoize(backend = FOLDER, saveAfter = "1 in 1s", codeVersion = Memoize.NONE)
  String title(long number) {
    return "title " + number;
  }

  @Memoize(backend = PERSISTENT, maxBytes = Memoize.UNBOUNDED_BYTES, writeThrough = false)
  String asEver(long number) {
    return "word " + number;
  }
}
