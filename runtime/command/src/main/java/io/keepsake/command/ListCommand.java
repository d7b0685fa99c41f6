package io.keepsake.command;

import io.keepsake.runtime.spi.ByteStore;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists caches. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the caches of a directory: answers, bytes, age of the last one.")
final class ListCommand implements Callable<Integer> {
  @Mixin
  private Root root = new Root();

  @Spec
  private @Nullable CommandSpec spec;

  ListCommand() {}

  @Override
  public Integer call() throws IOException {
    Output out = Output.of(spec);
    for (Cache cache : root.caches()) {
      out.line("%s", cache.name());
      if (!cache.isKnown()) {
        out.line("  %s", cache.method());
        out.line("  %s", cache.unknown());
        continue;
      }
      long[] sums = new long[3];
      try (ByteStore store = cache.open()) {
        store.scan(record -> {
          sums[0]++;
          sums[1] += record.size();
          sums[2] = Math.max(sums[2], record.written());
        });
      }
      out.line("  %s", cache.method());
      out.line(
          "  %,d answers, %s%s",
          sums[0],
          Words.size(sums[1]),
          sums[0] == 0
              ? ""
              : ", the last one " + Words.age(System.currentTimeMillis() - sums[2]) + " ago");
    }
    return 0;
  }
}
