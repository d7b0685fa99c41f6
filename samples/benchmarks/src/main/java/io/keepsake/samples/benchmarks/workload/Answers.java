package io.keepsake.samples.benchmarks.workload;

import java.util.Arrays;
import java.util.Random;

/** Answers of one length, for caches on disk. They follow from their keys, and nothing can compress them. */
public final class Answers {
  private static final byte[] NOISE = new byte[1 << 20];

  static {
    new Random(4).nextBytes(NOISE);
  }

  private final int length;
  private long computations;

  /** Creates answers of so many bytes, at least four. */
  public Answers(int length) {
    this.length = length;
  }

  /** Returns the key of a call; neighbours have nothing in common. */
  public static String key(int call) {
    return "answer " + Integer.toUnsignedString(Traces.scatter(call), Character.MAX_RADIX);
  }

  /** Returns the answer for a key, a new array each time. */
  public byte[] compute(String key) {
    computations++;
    int hash = key.hashCode();
    int from = Math.floorMod(hash, NOISE.length - length);
    byte[] answer = Arrays.copyOfRange(NOISE, from, from + length);
    for (int i = 0; i < Integer.BYTES; i++) {
      answer[i] = (byte) (hash >> Byte.SIZE * i);
    }
    return answer;
  }

  /** Returns how many were computed. One thread is enough for all that is measured here. */
  public long computations() {
    return computations;
  }
}
