package io.keepsake.samples.quickstart;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Answers questions about the types of a module and how they hang together. It knows nothing but the class files, and
 * reads them again for each question. The compiler writes {@code MemoizedClassGraph}, which remembers.
 */
class ClassGraph {
  private final ClassFiles files;

  ClassGraph(ClassFiles files) {
    this.files = files;
  }

  /** Returns what the class file of a type says, as far as it concerns this module. Types that many use are kept. */
  @Memoize(backend = Backend.LFU, capacity = 4096)
  ClassFacts facts(String type) {
    return ClassFacts.parse(files.read(type)).within(files::contains);
  }

  /** Returns how far a type is from {@code java.lang.Object}, by the longest way through superclasses and interfaces. */
  @Memoize(capacity = 16_384)
  int depth(String type) {
    int depth = 0;
    for (String parent : facts(type).parents()) {
      depth = Math.max(depth, 1 + depth(parent));
    }
    return depth;
  }

  /** Returns all superclasses and interfaces of a type, and theirs. */
  @Memoize(capacity = 16_384)
  Set<String> ancestors(String type) {
    Set<String> ancestors = new HashSet<>();
    for (String parent : facts(type).parents()) {
      ancestors.add(parent);
      ancestors.addAll(ancestors(parent));
    }
    return Set.copyOf(ancestors);
  }

  /**
   * Returns the types that a type leads to in at most so many references, itself included. References run in circles;
   * this ends because each step leaves one less to go.
   */
  @Memoize(capacity = 8192)
  Set<String> reach(String type, int steps) {
    Set<String> reached = new HashSet<>();
    reached.add(type);
    if (steps > 0) {
      for (String reference : facts(type).references()) {
        reached.addAll(reach(reference, steps - 1));
      }
    }
    return Set.copyOf(reached);
  }

  /** Returns how many types of a package, and of the packages below it, refer to each type. */
  @Memoize(backend = Backend.TTL, ttl = "10m", capacity = 512)
  Map<String, Integer> referrers(String packageName) {
    Map<String, Integer> referrers = new HashMap<>();
    for (String type : files.packages().types(packageName)) {
      facts(type).references().forEach(reference -> referrers.merge(reference, 1, Integer::sum));
    }
    for (String below : files.packages().below(packageName)) {
      referrers(below)
          .forEach((reference, count) -> referrers.merge(reference, count, Integer::sum));
    }
    return Map.copyOf(referrers);
  }

  /** Returns the types that most types of a package, and of the packages below it, refer to; the most referenced first. */
  List<Referenced> mostReferenced(String packageName, int limit) {
    return referrers(packageName).entrySet().stream()
        .map(entry -> new Referenced(entry.getKey(), entry.getValue()))
        .sorted(Referenced.MOST_FIRST)
        .limit(limit)
        .toList();
  }
}
