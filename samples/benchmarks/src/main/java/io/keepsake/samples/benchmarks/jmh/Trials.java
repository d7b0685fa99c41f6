package io.keepsake.samples.benchmarks.jmh;

import static io.keepsake.samples.benchmarks.contender.Contender.CACHE2K;
import static io.keepsake.samples.benchmarks.contender.Contender.CAFFEINE;
import static io.keepsake.samples.benchmarks.contender.Contender.CONCURRENT_MAP;
import static io.keepsake.samples.benchmarks.contender.Contender.GUAVA;
import static io.keepsake.samples.benchmarks.contender.Contender.LFU;
import static io.keepsake.samples.benchmarks.contender.Contender.LINKED_MAP;
import static io.keepsake.samples.benchmarks.contender.Contender.LRU;
import static io.keepsake.samples.benchmarks.contender.Contender.LRU_TTL;
import static io.keepsake.samples.benchmarks.contender.Contender.TTL;
import static io.keepsake.samples.benchmarks.contender.Contender.TYPED_TABLE;

import io.keepsake.samples.benchmarks.contender.Contender;
import io.keepsake.samples.benchmarks.figure.Measure;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is measured by JMH, and of whom. */
public final class Trials {
  private static final Set<Contender> ALL = EnumSet.complementOf(EnumSet.of(LINKED_MAP));
  private static final List<Contender> BOUNDED =
      List.of(LRU, TTL, LFU, LINKED_MAP, CACHE2K, CAFFEINE, GUAVA);
  private static final List<Contender> FILLED =
      List.of(LRU, TTL, LFU, CONCURRENT_MAP, CAFFEINE, GUAVA);
  private static final List<Contender> SHARED = List.of(
      TYPED_TABLE, LRU, LRU_TTL, TTL, LFU, CONCURRENT_MAP, LINKED_MAP, CACHE2K, CAFFEINE, GUAVA);

  /** The table by hand shows how much of the difference between one thread and two is the machine's. */
  private static final List<Contender> OWN = List.of(TYPED_TABLE, LRU, LRU_TTL, TTL, LFU);

  private static final Set<Contender> DECISIVE =
      EnumSet.of(TYPED_TABLE, LRU, LRU_TTL, CONCURRENT_MAP, CAFFEINE);

  private Trials() {}

  /** Returns all of them. */
  public static List<Trial> all() {
    return List.of(
        new Trial(HitBenchmark.class, "f", 1, Measure.HIT_F, Measure.HIT_F_BYTES, ALL),
        new Trial(HitBenchmark.class, "quote", 1, Measure.HIT_QUOTE, Measure.HIT_QUOTE_BYTES, ALL),
        new Trial(HitBenchmark.class, "dist", 1, Measure.HIT_DIST, Measure.HIT_DIST_BYTES, ALL),
        timed(HitBenchmark.class, "f", 2, Measure.PAIR_F, SHARED),
        timed(HitBenchmark.class, "quote", 2, Measure.PAIR_QUOTE, OWN),
        timed(HitBenchmark.class, "dist", 2, Measure.PAIR_DIST, OWN),
        timed(EmptyMissBenchmark.class, "f", 1, Measure.MISS_EMPTY, FILLED),
        timed(FullMissBenchmark.class, "f", 1, Measure.MISS_FULL, BOUNDED),
        timed(EvictionBenchmark.class, "f", 1, Measure.EVICTION, BOUNDED),
        timed(EvictionBenchmark.class, "f", 2, Measure.EVICTION_PAIR, BOUNDED));
  }

  private static Trial timed(
      Class<?> benchmark,
      String method,
      int threads,
      Measure time,
      Collection<Contender> contenders) {
    return new Trial(benchmark, method, threads, time, null, contenders);
  }

  /** Tells whether a target compares this contender with another one. */
  public static boolean isDecisive(Contender contender) {
    return DECISIVE.contains(contender);
  }
}
