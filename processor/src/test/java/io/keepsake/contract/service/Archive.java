package io.keepsake.contract.service;

import io.keepsake.Backend;
import io.keepsake.Memoize;

/** Each attribute of answers on disk, with each of the backends that have it. */
public class Archive {
  /** Computes nothing yet. */
  public Archive() {}

  @Memoize(
      backend = Backend.PERSISTENT,
      maxBytes = 9_000,
      shards = 4,
      shardBytes = 70_000,
      openShards = 2,
      saveAfter = {"3 in 10s", "1 in 1m"})
  @SuppressWarnings("KS103") // fewer open than there are
  public String page(int number) {
    return "page " + number;
  }

  @Memoize(backend = Backend.PERSISTENT, writeThrough = true)
  public String line(int number) {
    return "line " + number;
  }

  @Memoize(
      backend = Backend.FOLDER,
      maxBytes = 5_000,
      saveAfter = {"3 in 10s", "1 in 1m"})
  public String picture(int number) {
    return "picture ".repeat(125 + number);
  }

  @Memoize(backend = Backend.FOLDER, writeThrough = true)
  public String title(int number) {
    return "title " + number;
  }
}
