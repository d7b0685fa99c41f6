package io.keepsake.samples.orders.load;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints what two loads came to, side by side. */
final class Report {
  private static final String LINE = "%-28s %9s %9s   %9s %9s   %8s   %8s %8s   %8s %8s";
  private static final int STALE_READS = 10;

  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  void compare(Outcome plain, Outcome memoized) {
    line("", "plain", "", "memoized", "", "database", "median", "", "99 of 100", "");
    line("", "requests", "calls", "requests", "calls", "calls", "plain", "memo.", "plain", "memo.");
    for (Kind kind : Kind.values()) {
      line(
          kind.endpoint(),
          count(plain.samples().count(kind)),
          count(plain.callsOf(kind)),
          count(memoized.samples().count(kind)),
          count(memoized.callsOf(kind)),
          ratio(plain.callsOf(kind), memoized.callsOf(kind)),
          millis(plain, kind, 0.5),
          millis(memoized, kind, 0.5),
          millis(plain, kind, 0.99),
          millis(memoized, kind, 0.99));
    }
    line(
        "all that read",
        "",
        count(plain.readingCalls()),
        "",
        count(memoized.readingCalls()),
        ratio(plain.readingCalls(), memoized.readingCalls()),
        "",
        "",
        "",
        "");
  }

  /** Tells whether nothing was stale, and memoization has spared the database. */
  static boolean isGood(Outcome plain, Outcome memoized) {
    return plain.stale().isEmpty()
        && memoized.stale().isEmpty()
        && memoized.readingCalls() < plain.readingCalls();
  }

  void stale(String name, List<StaleRead> stale) {
    out.println(count(stale.size()) + " stale reads, " + name);
    stale.stream().limit(STALE_READS).forEach(each -> out.println("  " + each));
  }

  private void line(Object... cells) {
    out.println(String.format(Locale.ROOT, LINE, cells).stripTrailing());
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static String ratio(long plain, long memoized) {
    return String.format(Locale.ROOT, "/ %.1f", (double) plain / Math.max(1, memoized));
  }

  private static String millis(Outcome outcome, Kind kind, double share) {
    return String.format(Locale.ROOT, "%.2f ms", outcome.samples().percentile(kind, share) / 1e6);
  }
}
