package io.keepsake.runtime.tag;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How far a change reaches: to what is made of answers, as far as classes have made caches, or the disk knows.
 *
 * @param dependencies what classes have said
 * @param files what the disk knows
 */
record Reach(Dependencies dependencies, TagFiles files) {

  /** Tells whether there may be a method whose answers are made of another's. */
  boolean mayHaveDependents() {
    return !dependencies.isEmpty() || files.isThere();
  }

  /** Returns the tags of what is made of the answers of a method. */
  Set<TagName> below(String method) {
    Set<TagName> names = new LinkedHashSet<>();
    if (mayHaveDependents()) {
      addBelow(method, names);
    }
    return names;
  }

  /** Adds the tags of what is made of the answers of a method. */
  void addBelow(String source, Set<TagName> names) {
    for (String method : dependencies.from(source)) {
      if (dependencies.isSource(method) || files.isSource(method)) {
        names.add(TagName.ofSource(method));
      }
    }
  }
}
