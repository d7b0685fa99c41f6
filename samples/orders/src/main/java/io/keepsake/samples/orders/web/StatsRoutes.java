package io.keepsake.samples.orders.web;

import io.keepsake.runtime.Memo;
import io.keepsake.runtime.MemoStats;
import io.keepsake.runtime.Memos;
import io.keepsake.samples.orders.database.Database;
import java.util.List;
import java.util.Map;

/** {@code /stats}. */
public final class StatsRoutes {
  private StatsRoutes() {}

  /**
   * What happened so far.
   *
   * @param databaseCalls how many there were, by the methods that made them, updates included
   */
  private record Stats(List<CacheStats> caches, Map<String, Long> databaseCalls) {}

  /** What happened to one cache. */
  private record CacheStats(String cache, long hits, long misses, int answers, long databaseCalls) {
    static CacheStats of(Memo<?> memo, Map<String, Long> databaseCalls) {
      MemoStats stats = memo.stats();
      return new CacheStats(
          memo.name(),
          stats.hits(),
          stats.misses(),
          memo.size(),
          databaseCalls.getOrDefault(memo.name(), 0L));
    }
  }

  /** Adds the route. */
  public static void add(Router router, Memos memos, Database database) {
    router.on("GET", "/stats", call -> {
      Map<String, Long> calls = database.calls();
      return new Stats(
          memos.all().stream().map(memo -> CacheStats.of(memo, calls)).toList(), calls);
    });
  }
}
