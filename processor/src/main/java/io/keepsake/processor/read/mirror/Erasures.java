package io.keepsake.processor.read.mirror;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** Parameter types without their type arguments: what tells overloads apart. */
public final class Erasures {
  private Erasures() {}

  /** Returns the erased parameter types of a method, qualified, in an order that no compiler changes. */
  public static String text(Compilation compilation, ExecutableElement method) {
    return method.getParameters().stream()
        .map(VariableElement::asType)
        .map(type -> name(compilation, type).toString())
        .collect(Collectors.joining(","));
  }

  private static TypeName name(Compilation compilation, TypeMirror type) {
    return TypeName.get(compilation.types().erasure(type));
  }

  /** Names the erasure of a type with wildcards, so that it is not raw. */
  public static TypeName unbounded(Compilation compilation, TypeMirror type) {
    TypeMirror erased = compilation.types().erasure(type);
    if (erased instanceof ArrayType array) {
      return ArrayTypeName.of(unbounded(compilation, array.getComponentType()));
    }
    TypeElement element = compilation.asElement(erased);
    return element == null ? TypeName.get(erased) : unbounded(element);
  }

  private static TypeName unbounded(TypeElement element) {
    TypeName any = WildcardTypeName.subtypeOf(Object.class);
    List<TypeName> arguments = Collections.nCopies(element.getTypeParameters().size(), any);
    ClassName name = ClassName.get(element);
    if (around(element).isPresent()) {
      ParameterizedTypeName around =
          (ParameterizedTypeName) unbounded(around(element).get());
      return around.nestedClass(name.simpleName(), arguments);
    }
    return arguments.isEmpty()
        ? name
        : ParameterizedTypeName.get(name, arguments.toArray(new TypeName[0]));
  }

  /** Returns the class around an inner one, if it is generic, or an inner class of a generic one itself. */
  public static Optional<TypeElement> around(TypeElement element) {
    return !element.getModifiers().contains(Modifier.STATIC)
            && element.getEnclosingElement() instanceof TypeElement outer
            && (!outer.getTypeParameters().isEmpty() || around(outer).isPresent())
        ? Optional.of(outer)
        : Optional.empty();
  }

  /** Returns a type in the form that fits into a Java name, such as {@code IntArray}. */
  public static String word(TypeName type) {
    if (type instanceof ArrayTypeName array) {
      return word(array.componentType()) + "Array";
    }
    if (type instanceof ParameterizedTypeName parameterized) {
      return word(parameterized.rawType());
    }
    if (type instanceof TypeVariableName variable) {
      return variable.bounds().isEmpty() ? "Object" : word(variable.bounds().get(0));
    }
    if (type instanceof ClassName name) {
      return name.simpleName();
    }
    String primitive = type.withoutAnnotations().toString();
    return Character.toUpperCase(primitive.charAt(0)) + primitive.substring(1);
  }
}
