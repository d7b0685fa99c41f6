package io.keepsake.processor.check.rule;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the name that a mistyped one was meant to be. */
public final class Spelling {
  private static final int MANY = 10;

  private Spelling() {}

  /** Returns the name that is nearest to {@code wanted}, if one is near enough to be meant. */
  public static Optional<String> nearest(String wanted, List<String> names) {
    return names.stream()
        .filter(name -> distance(wanted, name) <= Math.max(wanted.length(), name.length()) / 2)
        .min(nearestTo(wanted));
  }

  /** Returns names with the nearest ones to {@code wanted} first. */
  public static List<String> sorted(String wanted, Collection<String> names) {
    return names.stream().sorted(nearestTo(wanted)).toList();
  }

  /** Returns the names in the order in which they could have been meant, the first ones of many. */
  public static List<String> byNearness(String wanted, Collection<String> names) {
    return sorted(wanted, names).stream().limit(MANY).toList();
  }

  private static Comparator<String> nearestTo(String wanted) {
    return Comparator.<String>comparingInt(name -> distance(wanted, name))
        .thenComparing(Comparator.naturalOrder());
  }

  /** Counts the letters to be put in, taken out or replaced to get from one word to the other, whatever their case. */
  private static int distance(String from, String to) {
    int[] last = new int[to.length() + 1];
    Arrays.setAll(last, column -> column);
    for (int row = 1; row <= from.length(); row++) {
      int[] next = new int[to.length() + 1];
      next[0] = row;
      for (int column = 1; column <= to.length(); column++) {
        int replaced =
            last[column - 1] + (same(from.charAt(row - 1), to.charAt(column - 1)) ? 0 : 1);
        next[column] = Math.min(replaced, 1 + Math.min(last[column], next[column - 1]));
      }
      last = next;
    }
    return last[to.length()];
  }

  private static boolean same(char one, char other) {
    return Character.toLowerCase(one) == Character.toLowerCase(other);
  }
}
