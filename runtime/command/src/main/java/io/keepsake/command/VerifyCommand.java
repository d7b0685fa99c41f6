package io.keepsake.command;

import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.Findings;
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
        "Reads all answers and tells what is damaged; ends with 1 if anything is, with 2 if something could not be looked at."
            + " Changes nothing.")
final class VerifyCommand implements Callable<Integer> {
  private static final int BAR = 30;
  private static final int DAMAGED = 1;
  private static final int UNSEEN = 2;

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
    boolean isAllSeen = true;
    for (Cache found : root.caches(cache)) {
      try {
        int bad = verify(found, out);
        out.line("%s: %s", found.name(), bad == 0 ? "whole" : bad + " damaged");
        damaged += bad;
      } catch (IOException unable) {
        out.line("%s: could not be looked at: %s", found.name(), Keepsake.reason(unable));
        isAllSeen = false;
      }
    }
    return damaged > 0 ? DAMAGED : isAllSeen ? 0 : UNSEEN;
  }

  private static int verify(Cache cache, Output out) throws IOException {
    Progress progress = new Progress(cache, out);
    cache.inspect(progress);
    out.progress(bar(1, 1));
    out.endProgress();
    return progress.damaged;
  }

  /** Counts what is shown. */
  private static final class Progress implements Findings {
    private final Cache cache;
    private final Output out;
    private long expected;
    private long shown;
    private int damaged;

    Progress(Cache cache, Output out) {
      this.cache = cache;
      this.out = out;
    }

    @Override
    public void expect(long records) {
      expected += records;
    }

    @Override
    public void whole(ByteRecord record) {
      long step = Math.max(1, expected / 200);
      if (shown++ % step == 0) {
        out.progress(bar(shown, Math.max(1, expected)));
      }
      if (!cache.isWhole(record)) {
        damaged(
            record.key().hashText() + "  " + Words.call(record.key()),
            "the answer is not as it was written");
      }
    }

    @Override
    public void damaged(String what, String why) {
      damaged++;
      out.line("damaged: %s: %s", what, why);
    }
  }

  private static String bar(long done, long all) {
    int full = (int) (BAR * Math.min(done, all) / all);
    return "[" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + 100 * Math.min(done, all) / all
        + " %";
  }
}
