package io.keepsake.samples.benchmarks.report;

import static io.keepsake.samples.benchmarks.contender.Contender.CAFFEINE;
import static io.keepsake.samples.benchmarks.contender.Contender.CONCURRENT_MAP;
import static io.keepsake.samples.benchmarks.contender.Contender.LFU;
import static io.keepsake.samples.benchmarks.contender.Contender.LINKED_MAP;
import static io.keepsake.samples.benchmarks.contender.Contender.LRU;
import static io.keepsake.samples.benchmarks.contender.Contender.LRU_TTL;
import static io.keepsake.samples.benchmarks.contender.Contender.MICRONAUT;
import static io.keepsake.samples.benchmarks.contender.Contender.SPRING;
import static io.keepsake.samples.benchmarks.contender.Contender.TTL;
import static io.keepsake.samples.benchmarks.contender.Contender.TYPED_TABLE;

import io.keepsake.samples.benchmarks.contender.Contender;
import io.keepsake.samples.benchmarks.experiment.CompileTime;
import io.keepsake.samples.benchmarks.experiment.HitRatios;
import io.keepsake.samples.benchmarks.figure.Figures;
import io.keepsake.samples.benchmarks.figure.Measure;
import io.keepsake.samples.benchmarks.recursion.Recursion;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The targets of the project, each with what was measured. */
final class Targets {
  private static final String HIT = "hit, ";
  private static final String EVICTING = "hits and evictions, ";
  private static final List<Contender> OWN = List.of(LRU, LRU_TTL, TTL, LFU);
  private static final List<Measure> RATIOS = List.of(
      Measure.RATIO_STEEP, Measure.RATIO_FLAT, Measure.RATIO_SHIFTING, Measure.RATIO_SCANNED);

  private final Comparison figures;
  private final List<Target> targets = new ArrayList<>();

  private Targets(Figures figures) {
    this.figures = new Comparison(figures);
  }

  static List<Target> of(Figures figures) {
    Targets targets = new Targets(figures);
    targets.hits();
    targets.timeToLive();
    targets.bytes();
    targets.threads();
    targets.misses();
    targets.evictions();
    targets.ratios();
    targets.others();
    return targets.targets;
  }

  private void hits() {
    slower(HIT, Measure.HIT_F, LRU, TYPED_TABLE, 1.5);
    faster(HIT, Measure.HIT_F, LRU, CAFFEINE, 6);
    faster(HIT, Measure.HIT_F, LRU, SPRING, 70);
    faster(HIT, Measure.HIT_F, LRU, MICRONAUT, 70);
    slower(HIT, Measure.HIT_DIST, LRU, TYPED_TABLE, 1.3);
    faster(HIT, Measure.HIT_DIST, LRU, CAFFEINE, 6);
    slower(HIT, Measure.HIT_QUOTE, LRU, TYPED_TABLE, 1.2);
    faster(HIT, Measure.HIT_QUOTE, LRU, CONCURRENT_MAP, 1);
    faster(HIT, Measure.HIT_QUOTE, LRU, CAFFEINE, 3);
    faster(HIT, Measure.HIT_QUOTE, LRU, SPRING, 30);
    faster(HIT, Measure.HIT_QUOTE, LRU, MICRONAUT, 30);
  }

  private void timeToLive() {
    for (Measure hit : List.of(Measure.HIT_F, Measure.HIT_QUOTE, Measure.HIT_DIST)) {
      OptionalDouble more = figures.difference(hit, LRU_TTL.label(), LRU.label());
      atMost(HIT + hit.title() + ": ns more with ttl", 2, 1, more);
    }
  }

  private void bytes() {
    for (Measure bytes :
        List.of(Measure.HIT_F_BYTES, Measure.HIT_QUOTE_BYTES, Measure.HIT_DIST_BYTES)) {
      for (Contender own : OWN) {
        atMost(HIT + bytes.title() + ": " + own.label(), 0, 1, figures.value(bytes, own.label()));
      }
    }
  }

  private void threads() {
    for (Contender own : OWN) {
      pair(Measure.PAIR_F, Measure.HIT_F, own);
      pair(Measure.PAIR_QUOTE, Measure.HIT_QUOTE, own);
      pair(Measure.PAIR_DIST, Measure.HIT_DIST, own);
    }
  }

  private void pair(Measure pair, Measure single, Contender own) {
    OptionalDouble ratio = figures.ratio(pair, own.label(), single, own.label());
    atMost(HIT + pair.title() + ": " + own.label() + ", to 1 thread", 1.2, 2, ratio);
  }

  private void misses() {
    for (Contender own : List.of(LRU, TTL, LFU)) {
      OptionalDouble empty = figures.ratio(Measure.MISS_EMPTY, own.label(), CAFFEINE.label());
      atMost(
          "miss " + Measure.MISS_EMPTY.title() + ": " + own.label() + ", to Caffeine", 1, 2, empty);
      OptionalDouble full = figures.ratio(Measure.MISS_FULL, own.label(), CAFFEINE.label());
      atMost(
          "miss " + Measure.MISS_FULL.title() + ": " + own.label() + ", to Caffeine", 1, 2, full);
    }
  }

  private void evictions() {
    faster(EVICTING, Measure.EVICTION, LRU, CAFFEINE, 2);
    faster(EVICTING, Measure.EVICTION_PAIR, LRU, CAFFEINE, 3);
  }

  private void ratios() {
    for (Measure trace : RATIOS) {
      String exact = LINKED_MAP.label();
      OptionalDouble single = figures.ratio(trace, LRU.label(), exact);
      atLeast("hit ratio, " + trace.title() + ": LRU, to exact LRU", 0.99, 3, single);
      OptionalDouble pair = figures.ratio(trace, LRU.label() + HitRatios.PAIR, trace, exact);
      atLeast("hit ratio, " + trace.title() + ": LRU with 2 threads, to exact LRU", 0.99, 3, pair);
    }
    for (Measure trace : RATIOS) {
      OptionalDouble more = figures.difference(trace, LFU.label(), CAFFEINE.label());
      atLeast("hit ratio, " + trace.title() + ": LFU, above Caffeine", 0, 3, more);
    }
  }

  private void others() {
    OptionalDouble bytes = figures.ratio(Measure.ENTRY_BYTES, LRU.label(), CAFFEINE.label());
    atMost("bytes an entry: LRU, to Caffeine", 0.5, 2, bytes);
    atMost(
        "eviction of a million, p99.99, us: LRU",
        1_000,
        0,
        figures.value(Measure.PAUSE_RARE, LRU.label()));
    atMost(
        "eviction of a million, longest, us: LRU",
        10_000,
        0,
        figures.value(Measure.PAUSE_LONGEST, LRU.label()));
    OptionalDouble compiling =
        figures.ratio(Measure.COMPILE_BARE, CompileTime.WITH, CompileTime.WITHOUT);
    atMost("compile time, 3,000 methods: to javac alone", 1.3, 2, compiling);
    for (Measure depth : List.of(Measure.DEPTH_COLD, Measure.DEPTH_WARM)) {
      OptionalDouble ratio = figures.ratio(depth, Recursion.LRU.label(), Recursion.PLAIN.label());
      atLeast("depth of recursion, " + depth.title() + ": LRU, to the plain method", 0.8, 2, ratio);
    }
  }

  private void slower(
      String topic, Measure measure, Contender subject, Contender base, double bound) {
    OptionalDouble ratio = figures.ratio(measure, subject.label(), base.label());
    atMost(
        topic + measure.title() + ": time of " + subject.label() + ", to " + base.label(),
        bound,
        2,
        ratio);
  }

  private void faster(
      String topic, Measure measure, Contender subject, Contender base, double bound) {
    OptionalDouble ratio = figures.ratio(measure, base.label(), subject.label());
    atLeast(
        topic + measure.title() + ": time of " + base.label() + ", to " + subject.label(),
        bound,
        2,
        ratio);
  }

  private void atMost(String figure, double bound, int decimals, OptionalDouble measured) {
    targets.add(new Target(figure, bound, true, decimals, measured));
  }

  private void atLeast(String figure, double bound, int decimals, OptionalDouble measured) {
    targets.add(new Target(figure, bound, false, decimals, measured));
  }
}
