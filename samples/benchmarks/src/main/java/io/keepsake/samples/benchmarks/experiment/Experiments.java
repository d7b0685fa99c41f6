package io.keepsake.samples.benchmarks.experiment;

import io.keepsake.samples.benchmarks.contender.Contender;
import io.keepsake.samples.benchmarks.figure.Figures;
import io.keepsake.samples.benchmarks.recursion.Recursion;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Runs the experiments, each in processes of its own. */
public final class Experiments {
  private static final int DEPTH_RUNS = 3;
  private static final int START_UP_RUNS = 5;
  private static final int PAUSE_CALLS = 2_000_000;

  private static final List<Contender> MEASURED_IN_BYTES = List.of(
      Contender.LRU,
      Contender.LRU_TTL,
      Contender.TTL,
      Contender.LFU,
      Contender.CONCURRENT_MAP,
      Contender.CAFFEINE,
      Contender.GUAVA,
      Contender.CACHE2K);

  private static final List<Contender> EVICTING = List.of(
      Contender.NONE,
      Contender.LRU,
      Contender.TTL,
      Contender.LFU,
      Contender.LINKED_MAP,
      Contender.CAFFEINE,
      Contender.GUAVA,
      Contender.CACHE2K);

  private static final List<Contender> STARTING = List.of(
      Contender.NONE,
      Contender.LRU,
      Contender.LRU_TTL,
      Contender.LFU,
      Contender.CONCURRENT_MAP,
      Contender.CAFFEINE,
      Contender.GUAVA,
      Contender.CACHE2K,
      Contender.MICRONAUT,
      Contender.SPRING);

  /** Nothing is collected, and all memory is there from the beginning. */
  private static final List<String> WITHOUT_COLLECTION = List.of(
      "-XX:+UnlockExperimentalVMOptions",
      "-XX:+UseEpsilonGC",
      "-Xms4g",
      "-Xmx4g",
      "-XX:+AlwaysPreTouch");

  private Experiments() {}

  /**
   * Runs all of them.
   *
   * @param full whether those run too that take longest and decide nothing
   * @param progress is told what runs next
   */
  public static void run(boolean full, Figures figures, Consumer<String> progress)
      throws IOException {
    for (Contender contender : MEASURED_IN_BYTES) {
      progress.accept("bytes an entry, " + contender.label());
      Child.run(figures, List.of("-XX:+UseSerialGC", "-Xmx1g"), Memory.class, contender.name());
    }
    for (Contender contender : EVICTING) {
      progress.accept("pauses, " + contender.label());
      Child.run(
          figures,
          WITHOUT_COLLECTION,
          Pause.class,
          contender.name(),
          Integer.toString(PAUSE_CALLS));
    }
    progress.accept("hit ratios");
    Child.run(figures, List.of(), HitRatios.class);
    for (int run = 0; run < DEPTH_RUNS; run++) {
      for (Recursion recursion : Recursion.values()) {
        progress.accept("depth, " + recursion.label());
        Child.run(figures, List.of(), Depth.class, recursion.name());
      }
    }
    for (Contender contender : STARTING) {
      progress.accept("start-up, " + contender.label());
      for (int run = 0; run < START_UP_RUNS; run++) {
        Child.run(figures, List.of(), StartUp.class, contender.name());
      }
    }
    progress.accept("compile time");
    Child.run(figures, List.of(), CompileTime.class, Project.BARE.name());
    if (full) {
      progress.accept("compile time in classes of usual size");
      Child.run(figures, List.of(), CompileTime.class, Project.USUAL.name());
    }
  }
}
