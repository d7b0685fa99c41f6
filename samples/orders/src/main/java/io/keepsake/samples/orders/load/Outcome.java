package io.keepsake.samples.orders.load;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a load came to.
 *
 * @param samples the times of all requests
 * @param calls how many calls of the database there were
 * @param stale the answers that were too old
 */
record Outcome(Samples samples, Map<Kind, Long> calls, List<StaleRead> stale) {

  static Outcome of(
      Samples samples, Map<String, Long> before, Map<String, Long> after, List<StaleRead> stale) {
    Map<Kind, Long> calls = new EnumMap<>(Kind.class);
    after.forEach((name, count) ->
        calls.merge(kindOf(name), count - before.getOrDefault(name, 0L), Long::sum));
    return new Outcome(samples, calls, stale);
  }

  private static Kind kindOf(String name) {
    for (Kind kind : Kind.values()) {
      if (kind.query().equals(name)) {
        return kind;
      }
    }
    return Kind.UPDATE;
  }

  long callsOf(Kind kind) {
    return calls.getOrDefault(kind, 0L);
  }

  /** Returns how many calls there were that read. */
  long readingCalls() {
    return calls.entrySet().stream()
        .filter(each -> each.getKey() != Kind.UPDATE)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
