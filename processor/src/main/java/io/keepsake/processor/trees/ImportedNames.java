package io.keepsake.processor.trees;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** What the imports of a source file make of simple names, so that another import is another name. */
final class ImportedNames {
  private final Elements elements;
  private final List<String> packages = new ArrayList<>();
  private final List<String> classes = new ArrayList<>();
  private final Map<String, String> named = new HashMap<>();
  private final Map<String, String> known = new HashMap<>();

  ImportedNames(Elements elements, CompilationUnitTree unit) {
    this.elements = elements;
    for (ImportTree imported : unit.getImports()) {
      String name = imported.getQualifiedIdentifier().toString();
      String around = name.substring(0, name.lastIndexOf('.') + 1);
      if (!name.endsWith(".*")) {
        named.put(name.substring(around.length()), name);
      } else if (imported.isStatic()) {
        classes.add(around);
      } else {
        packages.add(around);
      }
    }
    known.putAll(named);
  }

  /** Returns the qualified name of what an import without a star names, or null. */
  @Nullable
  String named(String name) {
    return named.get(name);
  }

  /** Returns the qualified name of what is imported under a simple name, or the name itself. */
  String resolve(String name) {
    return known.computeIfAbsent(name, this::search);
  }

  private String search(String name) {
    if (SourceVersion.isKeyword(name)) {
      return name; // this, super
    }
    for (String prefix : packages) {
      if (elements.getTypeElement(prefix + name) != null) {
        return prefix + name;
      }
    }
    for (String prefix : classes) {
      TypeElement type = elements.getTypeElement(prefix.substring(0, prefix.length() - 1));
      if (type != null
          && elements.getAllMembers(type).stream()
              .anyMatch(member -> member.getSimpleName().contentEquals(name))) {
        return prefix + name;
      }
    }
    return name;
  }
}
