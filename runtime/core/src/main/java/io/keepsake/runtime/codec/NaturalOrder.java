package io.keepsake.runtime.codec;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Whether a collection or a map is what its elements alone make of it; generated codecs ask before they write one. */
public final class NaturalOrder {
  private NaturalOrder() {}

  /**
   * Refuses what has a comparator: it has no bytes, and without it another value would come back.
   *
   * @param value a collection or a map of any kind
   * @throws CodecException if it is sorted by a comparator
   */
  public static void require(Object value) {
    @Nullable
    Comparator<?> comparator = value instanceof SortedSet<?> set
        ? set.comparator()
        : value instanceof SortedMap<?, ?> map ? map.comparator() : null;
    if (comparator != null && comparator != Comparator.naturalOrder()) {
      throw new CodecException(
          "a comparator has no bytes: " + comparator.getClass().getName());
    }
  }
}
