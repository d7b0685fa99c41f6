package io.keepsake.samples.orders.load;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How long requests took, in nanoseconds. For one thread. */
final class Samples {
  private final Map<Kind, List<Long>> times = new EnumMap<>(Kind.class);

  void add(Kind kind, long nanos) {
    times.computeIfAbsent(kind, first -> new ArrayList<>()).add(nanos);
  }

  void addAll(Samples others) {
    others.times.forEach(
        (kind, those) -> times.computeIfAbsent(kind, first -> new ArrayList<>()).addAll(those));
  }

  int count(Kind kind) {
    return times.getOrDefault(kind, List.of()).size();
  }

  /**
   * Returns the time that a share of the requests did not exceed.
   *
   * @param share from 0 to 1
   * @return nanoseconds; 0 if there was no request
   */
  long percentile(Kind kind, double share) {
    List<Long> sorted = times.getOrDefault(kind, List.of()).stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * (sorted.size() - 1)));
  }
}
