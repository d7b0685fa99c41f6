package io.keepsake.processor.read.type;

import io.keepsake.processor.read.mirror.Compilation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.PackageElement;

/**
 * The names of {@code java.lang} that mean something else in a package. The compiler looks for each of them in vain, and each time
 * anew, so that a package is looked into once; a later round may know more of it, and has one of these for itself.
 */
public final class LanguageNames {
  /** What generated code uses of {@code java.lang}, where a type of the same package would be meant instead. */
  private static final List<String> USED = List.of(
      "Boolean",
      "Byte",
      "Character",
      "Class",
      "ClassNotFoundException",
      "Deprecated",
      "Double",
      "Enum",
      "Error",
      "Exception",
      "Float",
      "Integer",
      "Iterable",
      "Long",
      "Object",
      "Override",
      "Short",
      "String",
      "SuppressWarnings",
      "Throwable",
      "Void");

  private final Compilation compilation;
  private final Map<PackageElement, Set<String>> hidden = new HashMap<>();

  public LanguageNames(Compilation compilation) {
    this.compilation = compilation;
  }

  Set<String> hiddenIn(PackageElement home) {
    return hidden.computeIfAbsent(home, this::search);
  }

  private Set<String> search(PackageElement home) {
    return USED.stream()
        .filter(name -> compilation.declares(home, name))
        .collect(Collectors.toUnmodifiableSet());
  }
}
