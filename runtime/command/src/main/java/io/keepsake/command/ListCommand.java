package io.keepsake.command;

import io.keepsake.runtime.spi.ByteStore;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
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
    List<Cache> caches = root.caches();
    if (caches.isEmpty()) {
      out.line("no caches in %s", root);
    }
    boolean isAllSeen = true;
    for (Cache cache : caches) {
      out.line("%s", cache.name());
      out.line("  %s", cache.method());
      try {
        out.line("  %s", cache.isKnown() ? contents(cache) : cache.unknown());
      } catch (IOException unable) {
        out.line("  could not be looked at: %s", Keepsake.reason(unable));
        isAllSeen = false;
      }
    }
    return isAllSeen ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private static String contents(Cache cache) throws IOException {
    long[] sums = new long[3];
    try (ByteStore store = cache.open()) {
      store.scan(record -> {
        sums[0]++;
        sums[1] += record.size();
        sums[2] = Math.max(sums[2], record.written());
      });
    }
    String contents = Words.answers(sums[0]) + ", " + Words.size(sums[1]);
    return sums[0] == 0
        ? contents
        : contents + ", the last one " + Words.age(System.currentTimeMillis() - sums[2]) + " ago";
  }
}
