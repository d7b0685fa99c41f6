package io.keepsake.processor;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.type.GeneratedType.Claim;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Who has which name for a class at the top level. Class files of an earlier compilation do not count. */
final class NameClaims {
  private final Set<String> written = new HashSet<>();
  private final Set<String> generated = new HashSet<>();
  private final Map<String, String> claimed = new HashMap<>();

  /** Adds the types of a round. */
  void addWritten(Set<? extends Element> roots) {
    for (Element root : roots) {
      if (root instanceof TypeElement type) {
        written.add(type.getQualifiedName().toString());
      }
    }
  }

  /** Tells whether a type is written in this compilation, in a file of its own or inside of another type. */
  boolean isWritten(TypeElement type) {
    for (@Nullable Element at = type;
        at instanceof TypeElement around;
        at = at.getEnclosingElement()) {
      if (written.contains(around.getQualifiedName().toString())) {
        return true;
      }
    }
    return false;
  }

  /** Adds a class that the processor has just written. */
  void addGenerated(ClassName name) {
    generated.add(name.canonicalName());
  }

  /** Claims a name for a type, and returns who has it already. */
  Optional<Claim> claim(ClassName name, TypeElement type) {
    String wanted = name.canonicalName();
    String claimant = type.getQualifiedName().toString();
    if (written.contains(wanted) && !generated.contains(wanted)) {
      return Optional.of(new Claim(wanted, false));
    }
    String first = claimed.putIfAbsent(wanted, claimant);
    return first == null || first.equals(claimant)
        ? Optional.empty()
        : Optional.of(new Claim(first, true));
  }
}
