package io.keepsake.processor.read.data;

import static java.util.Map.entry;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.data.Container;
import io.keepsake.processor.model.data.Container.Order;
import java.util.Map;
import java.util.Optional;

/** The collections and maps of the JDK that can be written, by their qualified names. */
final class Containers {
  private static final String UTIL = "java.util";
  private static final String CONCURRENT = "java.util.concurrent";

  private static final Map<String, Container> COLLECTIONS = Map.ofEntries(
      entry("java.lang.Iterable", view(Order.OPEN, "ArrayList", "List")),
      entry("java.util.Collection", view(Order.OPEN, "ArrayList", "List")),
      entry("java.util.List", view(Order.PLACE, "ArrayList", "List")),
      entry("java.util.Set", view(Order.NONE, "LinkedHashSet", "Set")),
      entry("java.util.SortedSet", view(Order.NATURAL, "TreeSet", "SortedSet")),
      entry("java.util.NavigableSet", view(Order.NATURAL, "TreeSet", "NavigableSet")),
      entry("java.util.Queue", itself(Order.PLACE, UTIL, "LinkedList")),
      entry("java.util.Deque", itself(Order.PLACE, UTIL, "LinkedList")),
      entry("java.util.ArrayList", itself(Order.PLACE, UTIL, "ArrayList")),
      entry("java.util.LinkedList", itself(Order.PLACE, UTIL, "LinkedList")),
      entry("java.util.ArrayDeque", itself(Order.PLACE, UTIL, "ArrayDeque")),
      entry("java.util.Vector", itself(Order.PLACE, UTIL, "Vector")),
      entry("java.util.HashSet", itself(Order.NONE, UTIL, "HashSet")),
      entry("java.util.LinkedHashSet", itself(Order.NONE, UTIL, "LinkedHashSet")),
      entry("java.util.EnumSet", itself(Order.NONE, UTIL, "EnumSet")),
      entry("java.util.TreeSet", itself(Order.NATURAL, UTIL, "TreeSet")),
      entry(
          "java.util.concurrent.CopyOnWriteArrayList",
          itself(Order.PLACE, CONCURRENT, "CopyOnWriteArrayList")),
      entry(
          "java.util.concurrent.ConcurrentLinkedQueue",
          itself(Order.PLACE, CONCURRENT, "ConcurrentLinkedQueue")),
      entry(
          "java.util.concurrent.ConcurrentSkipListSet",
          itself(Order.NATURAL, CONCURRENT, "ConcurrentSkipListSet")));

  private static final Map<String, Container> MAPS = Map.ofEntries(
      entry("java.util.Map", view(Order.NONE, "LinkedHashMap", "Map")),
      entry("java.util.SortedMap", view(Order.NATURAL, "TreeMap", "SortedMap")),
      entry("java.util.NavigableMap", view(Order.NATURAL, "TreeMap", "NavigableMap")),
      entry("java.util.HashMap", itself(Order.NONE, UTIL, "HashMap")),
      entry("java.util.LinkedHashMap", itself(Order.NONE, UTIL, "LinkedHashMap")),
      entry("java.util.EnumMap", itself(Order.NONE, UTIL, "EnumMap")),
      entry("java.util.TreeMap", itself(Order.NATURAL, UTIL, "TreeMap")),
      entry(
          "java.util.concurrent.ConcurrentMap",
          itself(Order.NONE, CONCURRENT, "ConcurrentHashMap")),
      entry(
          "java.util.concurrent.ConcurrentHashMap",
          itself(Order.NONE, CONCURRENT, "ConcurrentHashMap")),
      entry(
          "java.util.concurrent.ConcurrentSkipListMap",
          itself(Order.NATURAL, CONCURRENT, "ConcurrentSkipListMap")));

  private Containers() {}

  private static Container view(Order order, String made, String viewed) {
    return new Container(order, ClassName.get(UTIL, made), Optional.of("unmodifiable" + viewed));
  }

  private static Container itself(Order order, String packageName, String made) {
    return new Container(order, ClassName.get(packageName, made), Optional.empty());
  }

  /** Returns what a collection is. */
  static Optional<Container> collection(String name) {
    return Optional.ofNullable(COLLECTIONS.get(name));
  }

  /** Returns what a map is. */
  static Optional<Container> map(String name) {
    return Optional.ofNullable(MAPS.get(name));
  }
}
