package io.keepsake.processor.model;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which type variables a type mentions. */
public final class TypeVariables {
  private TypeVariables() {}

  /** Tells whether a type mentions any. */
  public static boolean areMentionedIn(TypeName type) {
    return !namesIn(List.of(type)).isEmpty();
  }

  /** Returns those of some type variables that types mention, by themselves or by the bounds of others. */
  public static List<TypeVariableName> mentioned(
      List<TypeVariableName> variables, Collection<TypeName> types) {
    Set<String> names = namesIn(types);
    int before;
    do {
      before = names.size();
      for (TypeVariableName variable : variables) {
        if (names.contains(variable.name())) {
          names.addAll(namesIn(variable.bounds()));
        }
      }
    } while (names.size() > before);
    return variables.stream()
        .filter(variable -> names.contains(variable.name()))
        .toList();
  }

  private static Set<String> namesIn(Collection<TypeName> types) {
    Set<String> names = new HashSet<>();
    Deque<TypeName> open = new ArrayDeque<>(types);
    while (!open.isEmpty()) {
      TypeName type = open.pop();
      if (type instanceof TypeVariableName variable) {
        names.add(variable.name());
      } else {
        parts(type).forEach(open::push);
      }
    }
    return names;
  }

  private static List<TypeName> parts(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return List.of(array.componentType());
    }
    if (type instanceof WildcardTypeName wildcard) {
      return wildcard.lowerBounds().isEmpty() ? wildcard.upperBounds() : wildcard.lowerBounds();
    }
    if (type instanceof ParameterizedTypeName generic) {
      return generic.enclosingType() == null
          ? generic.typeArguments()
          : java.util.stream.Stream.concat(
                  generic.typeArguments().stream(),
                  java.util.stream.Stream.of(generic.enclosingType()))
              .toList();
    }
    return List.of();
  }
}
