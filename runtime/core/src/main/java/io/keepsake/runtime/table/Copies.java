package io.keepsake.runtime.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Copies of answers for methods with {@code copy = true}: the caller may change what it is given. Copies keep order and,
 * for sorted ones, the comparator; their elements are the same objects. Null gives null.
 */
public final class Copies {
  private Copies() {}

  /**
   * Copies an array with all arrays inside of it.
   *
   * @param array an array or null
   * @param <T> its type
   * @return a copy
   */
  @SuppressWarnings("unchecked") // a clone is of the array's own type
  public static <T extends @Nullable Object> T[] deep(T[] array) {
    if (array == null) {
      return array;
    }
    T[] copy = array.clone();
    for (int i = 0; i < copy.length; i++) {
      copy[i] = (T) component(copy[i]);
    }
    return copy;
  }

  /** Copies an array; anything else is returned as it is. */
  static @Nullable Object component(@Nullable Object element) {
    if (element instanceof Object[] inner) {
      return deep(inner);
    }
    if (element instanceof int[] inner) {
      return inner.clone();
    }
    if (element instanceof long[] inner) {
      return inner.clone();
    }
    if (element instanceof double[] inner) {
      return inner.clone();
    }
    if (element instanceof byte[] inner) {
      return inner.clone();
    }
    if (element instanceof char[] inner) {
      return inner.clone();
    }
    if (element instanceof float[] inner) {
      return inner.clone();
    }
    if (element instanceof short[] inner) {
      return inner.clone();
    }
    return element instanceof boolean[] inner ? inner.clone() : element;
  }

  /**
   * Copies a list.
   *
   * @param list a list or null
   * @param <T> the type of its elements
   * @return a mutable copy
   */
  public static <T extends @Nullable Object> List<T> list(List<T> list) {
    return list == null ? list : new ArrayList<>(list);
  }

  /**
   * Copies a set.
   *
   * @param set a set or null
   * @param <T> the type of its elements
   * @return a mutable copy
   */
  public static <T extends @Nullable Object> Set<T> set(Set<T> set) {
    return set == null
        ? set
        : set instanceof SortedSet<T> sorted ? new TreeSet<>(sorted) : new LinkedHashSet<>(set);
  }

  /**
   * Copies a sorted set.
   *
   * @param set a set or null
   * @param <T> the type of its elements
   * @return a mutable copy
   */
  public static <T extends @Nullable Object> SortedSet<T> sortedSet(SortedSet<T> set) {
    return set == null ? set : new TreeSet<>(set);
  }

  /**
   * Copies a map.
   *
   * @param map a map or null
   * @param <K> the type of its keys
   * @param <V> the type of its values
   * @return a mutable copy
   */
  public static <K extends @Nullable Object, V extends @Nullable Object> Map<K, V> map(
      Map<K, V> map) {
    return map == null
        ? map
        : map instanceof SortedMap<K, V> sorted ? new TreeMap<>(sorted) : new LinkedHashMap<>(map);
  }

  /**
   * Copies a sorted map.
   *
   * @param map a map or null
   * @param <K> the type of its keys
   * @param <V> the type of its values
   * @return a mutable copy
   */
  public static <K extends @Nullable Object, V extends @Nullable Object> SortedMap<K, V> sortedMap(
      SortedMap<K, V> map) {
    return map == null ? map : new TreeMap<>(map);
  }

  /**
   * Copies a collection of any kind: a set as a set, anything else as a list.
   *
   * @param collection a collection or null
   * @param <T> the type of its elements
   * @return a mutable copy
   */
  public static <T extends @Nullable Object> Collection<T> collection(Collection<T> collection) {
    return collection == null
        ? collection
        : collection instanceof Set<T> set ? set(set) : new ArrayList<>(collection);
  }
}
