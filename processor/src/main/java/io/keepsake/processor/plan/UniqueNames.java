package io.keepsake.processor.plan;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives out names that differ from each other: the wanted one where it is free, else the wanted one with a number.
 */
final class UniqueNames {
  private final Set<String> taken;

  private UniqueNames(Set<String> taken, Collection<String> names) {
    this.taken = taken;
    taken.addAll(names);
  }

  /**
   * Creates names.
   *
   * @param taken the names that are never given out
   */
  static UniqueNames besides(Collection<String> taken) {
    return new UniqueNames(new TreeSet<>(), taken);
  }

  /**
   * Creates names of classes, whose files must differ where the case of letters does not count.
   *
   * @param taken the names that are never given out
   */
  static UniqueNames ofClassesBesides(Collection<String> taken) {
    return new UniqueNames(new TreeSet<>(String.CASE_INSENSITIVE_ORDER), taken);
  }

  /** Gives out a name. */
  String claim(String wanted) {
    String name = wanted;
    for (int i = 2; !taken.add(name); i++) {
      name = wanted + i;
    }
    return name;
  }
}
