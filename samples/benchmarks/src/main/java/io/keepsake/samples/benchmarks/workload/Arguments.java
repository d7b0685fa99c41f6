package io.keepsake.samples.benchmarks.workload;

import java.util.Random;

/** The arguments of a thousand different calls of each method, in no order. */
public final class Arguments {
  /** How many calls there are. */
  public static final int COUNT = 1000;

  private final int[] numbers;
  private final String[] skus = new String[COUNT];
  private final double[] coordinates = new double[4 * COUNT];

  private Arguments(long seed) {
    Random random = new Random(seed);
    numbers = random.ints(1_000, 10_000_000).distinct().limit(COUNT).toArray();
    for (int i = 0; i < COUNT; i++) {
      skus[i] = "sku-" + numbers[i];
    }
    for (int i = 0; i < coordinates.length; i++) {
      coordinates[i] = random.nextDouble();
    }
  }

  /** Returns arguments that are always equal, and never identical, to those returned before. */
  public static Arguments create() {
    return new Arguments(20_261);
  }

  public int number(int call) {
    return numbers[call];
  }

  public String sku(int call) {
    return skus[call];
  }

  public int quantity(int call) {
    return call & 7;
  }

  public double coordinate(int call, int index) {
    return coordinates[4 * call + index];
  }
}
