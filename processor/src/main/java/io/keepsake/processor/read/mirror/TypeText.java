package io.keepsake.processor.read.mirror;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import java.util.stream.Collectors;

/** Types as a person reads them: simple names, no annotations. */
public final class TypeText {
  private TypeText() {}

  /** Returns the text of a type, such as {@code Map.Entry<String, int[]>}. */
  public static String of(TypeName type) {
    if (type instanceof ClassName name) {
      return String.join(".", name.simpleNames());
    }
    if (type instanceof ArrayTypeName array) {
      return of(array.componentType()) + "[]";
    }
    if (type instanceof ParameterizedTypeName parameterized) {
      return parameterized.typeArguments().isEmpty()
          ? of(parameterized.rawType())
          : of(parameterized.rawType()) + "<" + of(parameterized.typeArguments()) + ">";
    }
    if (type instanceof WildcardTypeName wildcard) {
      return ofWildcard(wildcard);
    }
    return type instanceof TypeVariableName variable
        ? variable.name()
        : type.withoutAnnotations().toString();
  }

  /** Returns the texts of types, joined by a comma. */
  public static String of(List<? extends TypeName> types) {
    return types.stream().map(TypeText::of).collect(Collectors.joining(", "));
  }

  private static String ofWildcard(WildcardTypeName wildcard) {
    if (!wildcard.lowerBounds().isEmpty()) {
      return "? super " + of(wildcard.lowerBounds());
    }
    TypeName bound = wildcard.upperBounds().get(0);
    return bound.withoutAnnotations().equals(ClassName.OBJECT) ? "?" : "? extends " + of(bound);
  }
}
