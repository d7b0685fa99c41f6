package io.keepsake.runtime.internal;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Equality by content for what may hold arrays: in other arrays, lists, optionals, entries and values of maps they are
 * compared by what is in them. Sets, keys of maps and everything else go by their own {@code equals}.
 */
public final class ByContent {
  private ByContent() {}

  /**
   * Hashes what {@link #areEqual} compares.
   *
   * @param value any object or null
   * @return the hash of its content
   */
  public static int hash(@Nullable Object value) {
    if (value instanceof Object[] array) {
      return hash(Arrays.asList(array).iterator());
    }
    if (value instanceof List<?> list) {
      return hash(list.iterator());
    }
    if (value instanceof Map<?, ?> map) {
      int sum = 0;
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        sum += Objects.hashCode(entry.getKey()) ^ hash(entry.getValue());
      }
      return sum;
    }
    if (value instanceof Map.Entry<?, ?> entry) {
      return hash(entry.getKey()) ^ hash(entry.getValue());
    }
    if (value instanceof Optional<?> optional) {
      return hash(optional.orElse(null));
    }
    return value != null && value.getClass().isArray()
        ? Arrays.deepHashCode(new Object[] {value})
        : Objects.hashCode(value);
  }

  private static int hash(Iterator<?> elements) {
    int hash = 1;
    while (elements.hasNext()) {
      hash = 31 * hash + hash(elements.next());
    }
    return hash;
  }

  /**
   * Compares two objects.
   *
   * @param one what was kept; its {@code equals} is called if it may not hold arrays
   * @param other an argument
   * @return true if both are null or equal
   */
  public static boolean areEqual(@Nullable Object one, @Nullable Object other) {
    if (one == other) {
      return true;
    }
    if (one == null || other == null) {
      return false;
    }
    if (one.getClass().isArray()) {
      return one.getClass() == other.getClass() && areArraysEqual(one, other);
    }
    if (one instanceof List<?> list && other instanceof List<?> others) {
      return list.size() == others.size() && areEqual(list.iterator(), others.iterator());
    }
    if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> others) {
      return map.size() == others.size() && areEqual(map, others);
    }
    if (one instanceof Map.Entry<?, ?> entry && other instanceof Map.Entry<?, ?> others) {
      return areEqual(entry.getKey(), others.getKey())
          && areEqual(entry.getValue(), others.getValue());
    }
    if (one instanceof Optional<?> optional && other instanceof Optional<?> others) {
      return areEqual(optional.orElse(null), others.orElse(null));
    }
    return one.equals(other);
  }

  private static boolean areArraysEqual(Object one, Object other) {
    if (one instanceof Object[] array && other instanceof Object[] others) {
      return areEqual(Arrays.asList(array), Arrays.asList(others));
    }
    return Objects.deepEquals(one, other);
  }

  private static boolean areEqual(Iterator<?> elements, Iterator<?> others) {
    while (elements.hasNext() && others.hasNext()) {
      if (!areEqual(elements.next(), others.next())) {
        return false;
      }
    }
    return elements.hasNext() == others.hasNext();
  }

  /** As {@link java.util.AbstractMap#equals}: a sorted map may not be able to look for a key of another one. */
  private static boolean areEqual(Map<?, ?> map, Map<?, ?> others) {
    try {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        Object other = others.get(entry.getKey());
        boolean isThere = other != null || others.containsKey(entry.getKey());
        if (!isThere || !areEqual(entry.getValue(), other)) {
          return false;
        }
      }
      return true;
    } catch (ClassCastException | NullPointerException unable) {
      return false;
    }
  }
}
