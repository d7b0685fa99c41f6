package io.keepsake.processor.plan;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.keepsake.processor.model.TypeVariables;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** The types of an entry's fields: without annotations, and without type variables, which a static class has not. */
final class StoredTypes {
  private StoredTypes() {}

  /** Returns the type of a field that holds values of a type. */
  static TypeName of(TypeName type) {
    if (type instanceof TypeVariableName variable) {
      return variable.bounds().isEmpty()
          ? ClassName.OBJECT
          : of(variable.bounds().get(0));
    }
    if (type instanceof ArrayTypeName array) {
      return ArrayTypeName.of(of(array.componentType()));
    }
    if (type instanceof ParameterizedTypeName generic) {
      return TypeVariables.areMentionedIn(generic)
          ? withArguments(generic, StoredTypes::unbounded)
          : withArguments(generic, StoredTypes::plain);
    }
    return type.withoutAnnotations();
  }

  /** Returns a type of which nothing is known but the class. */
  static TypeName open(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return ArrayTypeName.of(open(array.componentType()));
    }
    return type instanceof ParameterizedTypeName generic
        ? withArguments(generic, StoredTypes::unbounded)
        : type;
  }

  private static List<TypeName> unbounded(List<TypeName> arguments) {
    return Collections.nCopies(arguments.size(), WildcardTypeName.subtypeOf(Object.class));
  }

  private static List<TypeName> plain(List<TypeName> arguments) {
    return arguments.stream().map(StoredTypes::plain).toList();
  }

  /** Removes the annotations inside of a type as well. */
  private static TypeName plain(TypeName type) {
    if (type instanceof WildcardTypeName wildcard) {
      return wildcard.lowerBounds().isEmpty()
          ? WildcardTypeName.subtypeOf(plain(wildcard.upperBounds().get(0)))
          : WildcardTypeName.supertypeOf(plain(wildcard.lowerBounds().get(0)));
    }
    return of(type);
  }

  private static ParameterizedTypeName withArguments(
      ParameterizedTypeName type, UnaryOperator<List<TypeName>> change) {
    ClassName raw = type.rawType().withoutAnnotations();
    List<TypeName> arguments = change.apply(type.typeArguments());
    if (type.enclosingType() != null) {
      return withArguments(type.enclosingType(), change).nestedClass(raw.simpleName(), arguments);
    }
    return ParameterizedTypeName.get(raw, arguments.toArray(new TypeName[0]));
  }
}
