package io.keepsake.samples.orders.load;

import java.util.Arrays;
import java.util.Random;

/** Draws numbers of which the first are drawn often and the last seldom: the n-th one n times less than the first. */
final class Zipf {
  private final double[] shares;

  /** Draws from 1 to {@code size}. */
  Zipf(int size) {
    shares = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += 1.0 / (i + 1);
      shares[i] = sum;
    }
  }

  int next(Random random) {
    double drawn = random.nextDouble() * shares[shares.length - 1];
    int found = Arrays.binarySearch(shares, drawn);
    return 1 + Math.min(found < 0 ? -found - 1 : found + 1, shares.length - 1);
  }
}
