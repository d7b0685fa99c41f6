package io.keepsake.samples.benchmarks.workload;

import java.util.Arrays;
import java.util.Random;

/** Ranks of which the first is asked for most, the k-th by {@code 1 / k^exponent} as often. */
public final class Zipf {
  private final double[] cumulated;

  /**
   * Creates the distribution.
   *
   * @param ranks how many there are
   * @param exponent how steeply they fall off
   */
  public Zipf(int ranks, double exponent) {
    cumulated = new double[ranks];
    double sum = 0;
    for (int rank = 0; rank < ranks; rank++) {
      sum += Math.pow(rank + 1, -exponent);
      cumulated[rank] = sum;
    }
  }

  /** Draws a rank, counted from zero. */
  public int draw(Random random) {
    double point = random.nextDouble() * cumulated[cumulated.length - 1];
    int found = Arrays.binarySearch(cumulated, point);
    return Math.min(found < 0 ? -found - 1 : found + 1, cumulated.length - 1);
  }

  /** Returns the share of the first ranks: what a cache would answer that always holds just those. */
  public double share(int ranks) {
    return cumulated[ranks - 1] / cumulated[cumulated.length - 1];
  }
}
