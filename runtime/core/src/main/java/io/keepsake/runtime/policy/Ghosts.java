package io.keepsake.runtime.policy;

/**
 * The hashes of those who have left lately, roughly as many as they are allowed to be. In small groups, of which the oldest
 * makes room; so two with one hash are taken for the same, and some are forgotten a little earlier than others.
 *
 * <p>Takes four bytes for each. Not safe for threads; whatever fails half way leaves it in order.
 */
public final class Ghosts {
  private static final int GROUP = 8;

  private final int[] hashes;
  private final int groups;

  /**
   * Creates an empty memory.
   *
   * @param most how many hashes to remember, at least 1
   */
  public Ghosts(int most) {
    groups = Math.max(1, most / GROUP);
    hashes = new int[groups * GROUP];
  }

  /**
   * Remembers somebody.
   *
   * @param hash the hash
   */
  public void add(int hash) {
    int group = group(hash);
    for (int i = group + GROUP - 1; i > group; i--) {
      hashes[i] = hashes[i - 1];
    }
    hashes[group] = mark(hash);
  }

  /**
   * Forgets somebody who comes back.
   *
   * @param hash the hash
   * @return whether it was remembered
   */
  public boolean remove(int hash) {
    int mark = mark(hash);
    int group = group(hash);
    for (int i = group; i < group + GROUP; i++) {
      if (hashes[i] == mark) {
        hashes[i] = 0;
        return true;
      }
    }
    return false;
  }

  /** Zero stands for nobody. */
  private static int mark(int hash) {
    return hash == 0 ? 1 : hash;
  }

  private int group(int hash) {
    long scattered = (hash * 0x9E3779B97F4A7C15L) >>> 32;
    return (int) ((scattered * groups) >>> 32) * GROUP;
  }
}
