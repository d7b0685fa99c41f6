package io.keepsake.processor.model.memoize;

import io.keepsake.Memoize;
import io.keepsake.processor.model.Attribute;
import java.util.List;

/**
 * The attributes of one {@code @Memoize} that are for backends whose answers outlive the program.
 *
 * @param stores whether a class is named that opens stores of the application
 */
public record KeepingDeclaration(
    Attribute<Boolean> stores,
    Attribute<String> codeVersion,
    Attribute<Long> maxBytes,
    Shards shards,
    Saving saving) {

  /** Whether the code itself tells its versions apart. */
  public boolean isCodeCompared() {
    return codeVersion.value().equals(Memoize.AUTO);
  }

  /** How a database is spread over files. */
  public record Shards(
      Attribute<Integer> shards, Attribute<Long> shardBytes, Attribute<Integer> openShards) {}

  /** When answers are saved. */
  public record Saving(
      Attribute<Boolean> writeThrough, Attribute<List<Attribute<SaveText>>> saveAfter) {}
}
