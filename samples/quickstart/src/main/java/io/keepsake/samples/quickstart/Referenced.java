package io.keepsake.samples.quickstart;

import java.util.Comparator;

/** A type and how many types refer to it. */
record Referenced(String type, int referrers) {

  /** The most referenced first, and by name where that is equal. */
  static final Comparator<Referenced> MOST_FIRST =
      Comparator.comparingInt(Referenced::referrers).reversed().thenComparing(Referenced::type);

  @Override
  public String toString() {
    return type + ", by " + referrers + " types";
  }
}
