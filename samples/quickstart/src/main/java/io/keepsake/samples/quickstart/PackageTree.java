package io.keepsake.samples.quickstart;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Packages, the packages right below them and the types right in them: {@code java} has {@code java.util} below. */
final class PackageTree {
  private final Map<String, SortedSet<String>> below = new TreeMap<>();
  private final Map<String, SortedSet<String>> types = new TreeMap<>();

  PackageTree(Set<String> typeNames) {
    for (String type : typeNames) {
      String owner = parent(type);
      types.computeIfAbsent(owner, name -> new TreeSet<>()).add(type);
      for (String name = owner; !name.isEmpty(); name = parent(name)) {
        below.computeIfAbsent(parent(name), outer -> new TreeSet<>()).add(name);
      }
    }
  }

  /** Returns all names that have something below them, sorted; the empty name, too. */
  Set<String> all() {
    Set<String> all = new TreeSet<>(below.keySet());
    all.addAll(types.keySet());
    return all;
  }

  /** Returns the packages right below a package; those at the top are below the empty name. */
  SortedSet<String> below(String packageName) {
    return below.getOrDefault(packageName, Collections.emptySortedSet());
  }

  /** Returns the types right in a package, nested types included. */
  SortedSet<String> types(String packageName) {
    return types.getOrDefault(packageName, Collections.emptySortedSet());
  }

  private static String parent(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
