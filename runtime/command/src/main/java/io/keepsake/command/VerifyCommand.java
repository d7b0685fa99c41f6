package io.keepsake.command;

import io.keepsake.runtime.spi.ByteStore;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads all answers and tells which are damaged. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description =
        "Reads all answers and tells which are damaged; ends with 1 if any is. Changes nothing.")
final class VerifyCommand implements Callable<Integer> {
  private static final int BAR = 30;

  @Mixin
  private Root root = new Root();

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "CACHE",
      arity = "0..1",
      defaultValue = "",
      description = "A part of the caches' names; all caches without it.")
  private String cache = "";

  VerifyCommand() {}

  @Override
  public Integer call() throws IOException {
    Output out = Output.of(spec);
    int damaged = 0;
    for (Cache found : root.caches(cache)) {
      int bad = verify(found, out);
      out.line("%s: %s", found.name(), bad == 0 ? "whole" : bad + " damaged");
      damaged += bad;
    }
    return damaged == 0 ? 0 : 1;
  }

  private static int verify(Cache cache, Output out) throws IOException {
    int[] counts = new int[2];
    try (ByteStore store = cache.open()) {
      long size = Math.max(1, store.size());
      long step = Math.max(1, size / 200);
      store.scan(record -> {
        if (counts[0]++ % step == 0) {
          out.progress(bar(counts[0], size));
        }
        if (!cache.isWhole(record)) {
          counts[1]++;
          out.line("damaged: %s  %s", record.key().hashText(), Words.call(record.key()));
        }
      });
      out.progress(bar(size, size));
      out.endProgress();
    }
    return counts[1];
  }

  private static String bar(long done, long all) {
    int full = (int) (BAR * Math.min(done, all) / all);
    return "[" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + 100 * Math.min(done, all) / all
        + " %";
  }
}
