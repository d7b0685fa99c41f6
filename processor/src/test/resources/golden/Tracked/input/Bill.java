package shop;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import io.keepsake.Nulls;
import io.keepsake.Scope;
import java.util.Date;
import java.util.List;

class Bill<T extends Comparable<T>> {
  enum Level {
    LOW,
    HIGH
  }

  @Memoize(track = true, tags = "sku:{sku}")
  double price(String sku, double weight) {
    return 1;
  }

  @Memoize(track = true, backend = Backend.TTL, ttl = "10m", nulls = Nulls.SKIP)
  String line(List<String> skus, T first, T[] others, Date day, int[] counts, Iterable<T> rest)
      throws java.io.IOException {
    return "";
  }

  @Memoize(track = true, dependsOn = "plain")
  int total(Level level, boolean express) {
    return plain(1);
  }

  @Memoize(track = true, scope = Scope.CLASS, idle = "1h", backend = Backend.LFU, copy = true)
  int[] days(int tracing, long outer) {
    return new int[] {tracing};
  }

  @Memoize(track = true)
  static String now() {
    return "";
  }

  @Memoize
  int plain(int n) {
    return n;
  }
}
