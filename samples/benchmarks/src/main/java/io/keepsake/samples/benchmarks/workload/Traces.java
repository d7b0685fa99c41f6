package io.keepsake.samples.benchmarks.workload;

import java.util.Random;

/** Sequences of keys, the same in each run. Which key has which rank is random. */
public final class Traces {
  /** How many keys a trace draws from. */
  public static final int KEYS = 100_000;

  /** How many answers a cache has room for when it is asked for a trace. */
  public static final int CAPACITY = 10_000;

  private static final int SHIFT_AFTER = 200_000;
  private static final int SCAN_AFTER = 40_000;
  private static final int SCAN_LENGTH = 10_000;

  private Traces() {}

  /** Returns keys that are drawn from one distribution. */
  public static int[] zipf(double exponent, int length) {
    Random random = new Random(1);
    Zipf zipf = new Zipf(KEYS, exponent);
    int[] keys = shuffledKeys(random);
    return random.ints(length).map(ignored -> keys[zipf.draw(random)]).toArray();
  }

  /** Returns keys of which others are asked for most, every now and then. */
  public static int[] shifting(int length) {
    Random random = new Random(2);
    Zipf zipf = new Zipf(KEYS, 0.99);
    int[] keys = shuffledKeys(random);
    int[] trace = new int[length];
    for (int i = 0; i < length; i++) {
      if (i % SHIFT_AFTER == 0) {
        keys = shuffledKeys(random);
      }
      trace[i] = keys[zipf.draw(random)];
    }
    return trace;
  }

  /** Returns keys between which now and then many others are asked for, each once and never again. */
  public static int[] scanned(int length) {
    Random random = new Random(3);
    Zipf zipf = new Zipf(KEYS, 0.99);
    int[] keys = shuffledKeys(random);
    int[] trace = new int[length];
    int fresh = KEYS;
    for (int i = 0; i < length; i++) {
      boolean scan = i % (SCAN_AFTER + SCAN_LENGTH) >= SCAN_AFTER;
      trace[i] = scan ? scatter(fresh++) : keys[zipf.draw(random)];
    }
    return trace;
  }

  /** Turns a number into another one that no other number is turned into, so that neighbours are far apart. */
  public static int scatter(int number) {
    return number * 0x5851F42D;
  }

  private static int[] shuffledKeys(Random random) {
    int[] keys = new int[KEYS];
    for (int i = 0; i < KEYS; i++) {
      int j = random.nextInt(i + 1);
      keys[i] = keys[j];
      keys[j] = scatter(i);
    }
    return keys;
  }
}
