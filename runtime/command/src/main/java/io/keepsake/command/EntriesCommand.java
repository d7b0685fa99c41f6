package io.keepsake.command;

import io.keepsake.runtime.spi.ByteStore;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the entries of caches. */
@Command(
    name = "entries",
    mixinStandardHelpOptions = true,
    description =
        "Lists the answers of caches, the one used longest ago first: hash, size, age, expiry, call.")
final class EntriesCommand implements Callable<Integer> {
  @Mixin
  private Root root = new Root();

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "CACHE", description = "A part of the caches' names.")
  private String cache = "";

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "COUNT",
      defaultValue = "100",
      description = "How many of each cache at the most; ${DEFAULT-VALUE} by default.")
  private int limit;

  EntriesCommand() {}

  @Override
  public Integer call() throws IOException {
    Output out = Output.of(spec);
    if (limit < 0) {
      throw new IOException("--limit cannot be below 0, as " + limit + " is");
    }
    long now = System.currentTimeMillis();
    for (Cache found : root.caches(cache)) {
      out.line("%s", found.name());
      int[] shown = {0};
      try (ByteStore store = found.open()) {
        store.scan(record -> {
          if (shown[0]++ < limit) {
            out.line(
                "  %s  %10s  %8s ago  %-12s  %s",
                record.key().hashText(),
                Words.size(record.size()),
                Words.age(now - record.written()),
                Words.expiry(record, now),
                Words.call(record.key()));
          }
        });
      }
      if (shown[0] > limit) {
        out.line("  … and %,d more", shown[0] - limit);
      }
    }
    return 0;
  }
}
