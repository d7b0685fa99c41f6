package io.keepsake.runtime.codec;

import java.util.Arrays;
import java.util.Comparator;

/** The elements of a set or the entries of a map while they are written: in any order, to be put into that of their bytes. */
final class KeyParts {
  private final int start;
  private final int size;
  private final int values;
  private final int depth;
  private int[] ends;
  private int count;

  /**
   * Begins.
   *
   * @param start where the first one goes
   * @param size how many there are
   * @param values how many values each consists of
   * @param depth how many values are open, this one included
   */
  KeyParts(int start, int size, int values, int depth) {
    this.start = start;
    this.size = size;
    this.values = values;
    this.depth = depth;
    this.ends = new int[Math.min(size, 16)];
  }

  int values() {
    return values;
  }

  int depth() {
    return depth;
  }

  void add(int end) {
    if (count == size) {
      throw KeyShape.incomplete();
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, (int) Math.min(2L * count, size));
    }
    ends[count++] = end;
  }

  /** Writes the number of different ones and these in their order, where they were written in any order. */
  void sort(ByteSink out) {
    if (count != size) {
      throw KeyShape.incomplete();
    }
    byte[] unsorted = out.cut(start);
    Part[] parts = parts(unsorted);
    Arrays.sort(parts, Comparator.naturalOrder());
    int different = dropEqual(parts);
    out.writeCount(different);
    for (int i = 0; i < different; i++) {
      out.append(unsorted, parts[i].from(), parts[i].to() - parts[i].from());
    }
  }

  private Part[] parts(byte[] bytes) {
    Part[] parts = new Part[count];
    int from = 0;
    for (int i = 0; i < count; i++) {
      int to = ends[i] - start;
      parts[i] = new Part(bytes, from, to);
      from = to;
    }
    return parts;
  }

  private static int dropEqual(Part[] sorted) {
    int different = 0;
    for (Part part : sorted) {
      if (different == 0 || part.compareTo(sorted[different - 1]) != 0) {
        sorted[different++] = part;
      }
    }
    return different;
  }

  /** The bytes of one. */
  @SuppressWarnings("ArrayRecordComponent") // compared by compareTo alone
  private record Part(byte[] bytes, int from, int to) implements Comparable<Part> {
    @Override
    public int compareTo(Part other) {
      return Arrays.compareUnsigned(bytes, from, to, other.bytes, other.from, other.to);
    }
  }
}
