package io.keepsake.test;

import io.keepsake.runtime.CachedEntry;
import io.keepsake.runtime.Memo;
import io.keepsake.runtime.MemoClosedException;
import io.keepsake.runtime.MemoStats;
import java.util.List;
import java.util.StringJoiner;

/** What happened to a memo since some moment. */
final class MemoDifference {
  private static final int KEYS_SHOWN = 20;

  private final Memo<?> memo;
  private final MemoStats before;

  private MemoDifference(Memo<?> memo) {
    this.memo = memo;
    this.before = memo.stats();
  }

  /** Remembers how a memo is now. */
  static MemoDifference since(Memo<?> memo) {
    return new MemoDifference(memo);
  }

  /** Fails unless there were so many computations. */
  void assertComputed(long times) {
    MemoStats now = memo.stats();
    long computed = now.computations() - before.computations() + now.failures() - before.failures();
    if (computed != times) {
      throw new AssertionError(memo.name() + " was " + times(computed) + ", and should have been "
          + times(times) + hint(computed, now) + ".\n  what happened: " + counts(now)
          + "\n  what is kept now: " + kept());
    }
  }

  private static String times(long computed) {
    return computed == 0
        ? "not computed"
        : computed == 1 ? "computed once" : "computed " + computed + " times";
  }

  private String hint(long computed, MemoStats now) {
    if (now.calls() == before.calls() && computed == 0) {
      return "; it was not even called (is this the handle of the object that the test calls?)";
    }
    return "";
  }

  private String counts(MemoStats now) {
    StringJoiner counts = new StringJoiner(", ");
    counts.add("hits " + (now.hits() - before.hits()));
    counts.add("misses " + (now.misses() - before.misses()));
    counts.add("computations " + (now.computations() - before.computations()));
    add(counts, "failures", now.failures() - before.failures());
    add(counts, "evictions", now.evictions() - before.evictions());
    add(counts, "expirations", now.expirations() - before.expirations());
    add(counts, "invalidations", now.invalidations() - before.invalidations());
    add(counts, "answers from the store", now.storeHits() - before.storeHits());
    add(counts, "failures of the store", now.storeFailures() - before.storeFailures());
    return counts.toString();
  }

  private static void add(StringJoiner counts, String what, long count) {
    if (count != 0) {
      counts.add(what + " " + count);
    }
  }

  private String kept() {
    try {
      return keys(memo.entries());
    } catch (MemoClosedException closed) {
      return "nothing, for it is closed";
    }
  }

  private static String keys(List<? extends CachedEntry<?>> entries) {
    if (entries.isEmpty()) {
      return "nothing";
    }
    StringJoiner keys = new StringJoiner(", ");
    entries.stream().limit(KEYS_SHOWN).forEach(entry -> keys.add(arguments(entry)));
    if (entries.size() > KEYS_SHOWN) {
      keys.add("and " + (entries.size() - KEYS_SHOWN) + " more");
    }
    return keys.toString();
  }

  private static String arguments(CachedEntry<?> entry) {
    StringJoiner arguments = new StringJoiner(", ", "(", ")");
    entry.arguments().forEach(argument -> arguments.add(String.valueOf(argument)));
    return arguments.toString();
  }
}
