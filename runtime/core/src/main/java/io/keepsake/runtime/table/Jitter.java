package io.keepsake.runtime.table;

import io.keepsake.runtime.spec.Lifetime;
import io.keepsake.runtime.spec.MemoSpec;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Shortens lives at random, so that answers which were written together do not expire together. The random numbers are
 * those of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014), for any number of threads; the same seed gives the same ones.
 */
final class Jitter {
  private static final long GOLDEN_GAMMA = 0x9E37_79B9_7F4A_7C15L;
  private static final double UNIT = 0x1.0p-53;

  private final long most;
  private final double share;
  private final AtomicLong state;

  Jitter(Lifetime lifetime, long seed) {
    this.most = lifetime.jitter();
    this.share = lifetime.jitterShare();
    this.state = new AtomicLong(seed);
  }

  /** Returns a life that is shorter by some part of the jitter; one that does not end is left as it is. */
  long shorten(long life) {
    if (life == MemoSpec.NEVER || life <= 0) {
      return life;
    }
    double cut = share > 0 ? life * share : Math.min(most, life - 1);
    return Math.max(1, life - (long) (cut * random()));
  }

  /** Returns a number from 0 up to, and without, 1. */
  private double random() {
    long mixed = state.addAndGet(GOLDEN_GAMMA);
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return ((mixed ^ (mixed >>> 31)) >>> 11) * UNIT;
  }
}
