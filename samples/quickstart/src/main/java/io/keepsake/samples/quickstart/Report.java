package io.keepsake.samples.quickstart;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Prints outcomes as a table: a line for each question, and below it one for each cache that had a part in it. */
final class Report {
  private static final String LINE = "%-45s %9s %9s %9s %9s %8s %8s %8s   %s";

  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  void header() {
    line(
        "Question",
        "Plain",
        "Memoized",
        "Speed-up",
        "Again",
        "Hits",
        "Misses",
        "Entries",
        "Answers");
  }

  void add(Outcome outcome) {
    out.println();
    question(outcome);
    outcome.usages().forEach(this::cache);
    out.println("  -> " + outcome.gist());
  }

  private void question(Outcome outcome) {
    Times times = outcome.times();
    Usage total = Usage.total(outcome.usages());
    line(
        outcome.question(),
        millis(times.plain()),
        millis(times.memoized()),
        String.format(Locale.ROOT, "%.1f x", times.speedUp()),
        millis(times.again()),
        count(total.hits()),
        count(total.misses()),
        count(total.entries()),
        outcome.equal() ? "equal" : "DIFFERENT");
  }

  private void cache(Usage usage) {
    line(
        "  " + usage.name(),
        "",
        "",
        "",
        "",
        count(usage.hits()),
        count(usage.misses()),
        count(usage.entries()),
        "");
  }

  private void line(Object... cells) {
    out.println(String.format(Locale.ROOT, LINE, cells).stripTrailing());
  }

  private static String millis(Duration time) {
    return count(time.toMillis()) + " ms";
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
