package io.keepsake.samples.quickstart;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;

/**
 * What a class file says about its type.
 *
 * @param parents the superclass and the interfaces that it names, as they stand in the file
 * @param references all types that its declarations and its code name, parents included and itself excluded
 */
record ClassFacts(List<String> parents, Set<String> references) {

  ClassFacts {
    parents = List.copyOf(parents);
    references = Set.copyOf(references);
  }

  /** Parses a class file. */
  static ClassFacts parse(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    ClassCollector collector = new ClassCollector();
    reader.accept(collector, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return collector.facts();
  }

  /** Returns the same facts without the types that a test turns down. */
  ClassFacts within(Predicate<String> known) {
    return new ClassFacts(
        parents.stream().filter(known).toList(),
        references.stream().filter(known).collect(Collectors.toUnmodifiableSet()));
  }
}
