package io.keepsake.runtime.table;

import io.keepsake.runtime.internal.ByContent;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What generated code needs to keep an argument as a key: hashing, and snapshots of what a caller may change.
 *
 * <p>A snapshot is deep for all that {@link #own} copies, and equal to its original by {@link #areEqual}, or by the rules of
 * {@link List}, {@link Set} and {@link Map}. These compare arrays and queues by identity, so that a set of arrays is equal to
 * no snapshot, not even to its own: if it were to the one with the same arrays, it would still be when their content is another.
 */
public final class Keys {
  private Keys() {}

  /**
   * Spreads a hash so that its low bits depend on all of it (Fibonacci hashing, Knuth, TAOCP 3, 6.4).
   *
   * @param hash any hash
   * @return a hash for a table whose size is a power of two
   */
  public static int spread(int hash) {
    int product = hash * 0x9E3779B9;
    return product ^ product >>> 16;
  }

  /**
   * Copies a list.
   *
   * @param list a list or null
   * @return a list that its caller cannot change, or null
   */
  public static @Nullable List<?> snapshot(@Nullable List<?> list) {
    return list == null ? null : fill(new ArrayList<>(list.size()), list);
  }

  /**
   * Copies a set.
   *
   * @param set a set or null
   * @return a set that its caller cannot change, or null
   */
  public static @Nullable Set<?> snapshot(@Nullable Set<?> set) {
    return set == null ? null : fill(new LinkedHashSet<>(set.size() * 2), set);
  }

  /**
   * Copies a map.
   *
   * @param map a map or null
   * @return a map that its caller cannot change, or null
   */
  public static @Nullable Map<?, ?> snapshot(@Nullable Map<?, ?> map) {
    if (map == null) {
      return null;
    }
    Map<@Nullable Object, @Nullable Object> copy = new LinkedHashMap<>(map.size() * 2);
    map.forEach((key, value) -> copy.put(own(key), own(value)));
    return copy;
  }

  /**
   * Copies a collection of any kind: a set as a set, anything else as a list.
   *
   * @param collection a collection or null
   * @return a collection that its caller cannot change, or null
   */
  public static @Nullable Collection<?> snapshot(@Nullable Collection<?> collection) {
    return collection instanceof Set<?> set
        ? snapshot(set)
        : collection == null ? null : fill(new ArrayList<>(collection.size()), collection);
  }

  /**
   * Gives a collection an equality by content: a list or a set has one; anything else is read into a list.
   *
   * @param elements a collection or null
   * @return a list or a set, or null
   */
  public static @Nullable Collection<?> sequence(@Nullable Iterable<?> elements) {
    if (elements == null) {
      return null;
    }
    if (elements instanceof List<?> list) {
      return list;
    }
    if (elements instanceof Set<?> set) {
      return set;
    }
    List<@Nullable Object> list = new ArrayList<>();
    elements.forEach(list::add);
    return list;
  }

  /**
   * Copies what its caller may change, if it is something of the JDK that can be told by what it holds: an array with all
   * that is in it, a list, a set, a map and its entries, an optional, a date. Of other collections of the JDK the copy is equal
   * to nothing. Anything else is returned as it is.
   *
   * @param value any object or null
   * @param <T> its type
   * @return what {@link #areEqual} finds equal to it until it is changed
   */
  @SuppressWarnings({"unchecked", "NullAway"
  }) // an array's copy is of its type, and nothing but null becomes null
  public static <T extends @Nullable Object> T own(T value) {
    return (T)
        (value instanceof Object[] array ? ownElements(array.clone()) : freeze(ownPlain(value)));
  }

  private static Object ownElements(Object[] copy) {
    for (int i = 0; i < copy.length; i++) {
      try {
        copy[i] = own(copy[i]);
      } catch (ArrayStoreException noRoom) {
        // an array of linked lists, say, can hold no snapshot of one
      }
    }
    return copy;
  }

  @SuppressWarnings("JavaUtilDate") // an application may still use them
  private static @Nullable Object ownPlain(@Nullable Object value) {
    if (value instanceof Date date) {
      return date.clone();
    }
    if (value instanceof Calendar calendar) {
      return calendar.clone();
    }
    return value instanceof BitSet bits ? bits.clone() : Copies.component(value);
  }

  /**
   * Hashes what {@link #areEqual} compares.
   *
   * @param value any object or null
   * @return the hash of its content, if it may hold arrays; its own, if not
   */
  public static int hash(@Nullable Object value) {
    return ByContent.hash(value);
  }

  /**
   * Compares something that may be an array, or hold some: by content, in lists, optionals, entries and values of maps as
   * well; anything else by {@code equals}.
   *
   * @param kept what was kept of an argument
   * @param value an argument
   * @return true if both are null or equal
   */
  public static boolean areEqual(@Nullable Object kept, @Nullable Object value) {
    return ByContent.areEqual(kept, value);
  }

  private static <C extends Collection<@Nullable Object>> C fill(C target, Collection<?> source) {
    for (Object element : source) {
      target.add(own(element));
    }
    return target;
  }

  private static @Nullable Object freeze(@Nullable Object element) {
    if (element instanceof Collection<?> collection) {
      return freeze(collection);
    }
    if (element instanceof Optional<?> optional) {
      return optional.isPresent() ? Optional.of(own(optional.get())) : optional;
    }
    if (element instanceof Map.Entry<?, ?> entry) {
      return new SimpleImmutableEntry<>(own(entry.getKey()), own(entry.getValue()));
    }
    return element instanceof Map<?, ?> map ? snapshot(map) : element;
  }

  /**
   * Copies a collection that somebody may change. One of the JDK that is no list and no set, such as a queue or the values
   * of a map, is equal to itself alone, whatever it holds; so its copy is equal to nothing. An application's own may have an
   * equality, and stays.
   */
  private static Collection<?> freeze(Collection<?> collection) {
    if (collection instanceof List || collection instanceof Set) {
      return Objects.requireNonNull(snapshot(collection));
    }
    boolean isOfTheJdk = collection.getClass().getName().startsWith("java.");
    return isOfTheJdk || collection instanceof Queue
        ? Collections.unmodifiableCollection(fill(new ArrayList<>(), collection))
        : collection;
  }
}
