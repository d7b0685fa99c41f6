package io.keepsake.samples.quickstart;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import java.util.HashSet;
import java.util.Set;

/**
 * Answers questions about the class graph as {@link ClassGraph} does, and keeps the answers on disk for the next run. The
 * types of the answers are sets of strings and a record, so the compiler writes their bytes too.
 */
@SuppressWarnings(
    "KS044") // all instances read the same class files: those of one JDK, which has a directory of
// its own
class KeptClassGraph {
  private final ClassFiles files;

  KeptClassGraph(ClassFiles files) {
    this.files = files;
  }

  /** Returns what the class file of a type says. */
  @Memoize(backend = Backend.PERSISTENT, capacity = 16_384)
  ClassFacts facts(String type) {
    return ClassFacts.parse(files.read(type)).within(files::contains);
  }

  /** Returns the types that a type leads to in at most so many references, itself included. */
  @Memoize(backend = Backend.PERSISTENT, capacity = 32_768)
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
}
