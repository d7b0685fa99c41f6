package io.keepsake.command;

import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes answers. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = "Removes answers of caches. What programs have in memory stays there.")
final class RemoveCommand implements Callable<Integer> {
  @Mixin
  private Root root = new Root();

  @Spec
  private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "CACHE", description = "A part of the caches' names.")
  private String cache = "";

  @ArgGroup(multiplicity = "1")
  private Which which = new Which();

  /** Which answers; one of these has to be given, so that nothing is removed by mistake. */
  static final class Which {
    @Option(names = "--all", description = "All answers.")
    private boolean all;

    @SuppressWarnings("UnusedVariable") // of the three, it is the one that is left
    @Option(names = "--expired", description = "Those that have expired.")
    private boolean expired;

    @Option(
        names = "--key",
        paramLabel = "HASH",
        description = "The one with this hash, or its beginning.")
    private @Nullable String key;

    Which() {}

    boolean isAll() {
      return all;
    }

    boolean isVague() {
      return key != null && key.isBlank();
    }

    Predicate<ByteRecord> test() {
      String begin = key;
      long now = System.currentTimeMillis();
      return begin != null
          ? record -> record.key().hashText().startsWith(begin)
          : record -> record.expires() <= now;
    }
  }

  RemoveCommand() {}

  @Override
  public Integer call() throws IOException {
    Output out = Output.of(spec);
    if (which.isVague()) {
      throw new IOException(
          "--key needs the hash of an answer, or its beginning; for all, say --all");
    }
    for (Cache found : root.caches(cache)) {
      try (ByteStore store = found.open()) {
        long removed = which.isAll() ? removeAll(store) : remove(found, store);
        out.line("%s: %,d removed", found.name(), removed);
      }
    }
    return 0;
  }

  /** Also what is damaged, and is shown to nobody. */
  private static long removeAll(ByteStore store) throws IOException {
    long size = store.size();
    store.clear();
    return size;
  }

  private long remove(Cache cache, ByteStore store) throws IOException {
    List<ByteKey> keys = keys(store);
    if (which.key != null && keys.size() > 1) {
      throw new IOException(Words.answers(keys.size()) + " of " + cache.name()
          + " have a hash that begins with " + which.key + "; give more of it");
    }
    long removed = 0;
    for (ByteKey key : keys) {
      removed += store.remove(key) ? 1 : 0;
    }
    return removed;
  }

  private List<ByteKey> keys(ByteStore store) throws IOException {
    List<ByteKey> keys = new ArrayList<>();
    Predicate<ByteRecord> test = which.test();
    store.scan(record -> {
      if (test.test(record)) {
        keys.add(record.key());
      }
    });
    return keys;
  }
}
