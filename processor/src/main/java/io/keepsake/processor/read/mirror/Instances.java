package io.keepsake.processor.read.mirror;

import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Tells why generated code cannot make an object of a class that an annotation names.
 *
 * @param home the package of the generated code
 */
public record Instances(Compilation compilation, PackageElement home) {

  /** Returns what is wrong with the class itself, if something is. */
  public Optional<String> flaw(TypeElement type) {
    if (type.getKind() != ElementKind.CLASS || type.getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.of("is abstract, so that none can be made");
    }
    if (!type.getTypeParameters().isEmpty() || isInner(type)) {
      return Optional.of(
          isInner(type)
              ? "is an inner class, which needs an instance of the class around it"
              : "has type parameters, and nothing says what they stand for");
    }
    return Optional.empty();
  }

  private static boolean isInner(TypeElement type) {
    return type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC);
  }

  /** Returns what keeps the constructor from being called, if something does. */
  public Optional<String> obstacle(TypeElement type) {
    return compilation.isVisible(type, home) && hasConstructor(type)
        ? Optional.empty()
        : Optional.of("has no constructor without parameters that the generated class can call");
  }

  private boolean hasConstructor(TypeElement type) {
    boolean isNear = compilation.packageOf(type).equals(home);
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .filter(constructor -> constructor.getParameters().isEmpty())
        .filter(constructor -> constructor.getThrownTypes().isEmpty())
        .map(Element::getModifiers)
        .anyMatch(modifiers -> modifiers.contains(Modifier.PUBLIC)
            || (isNear && !modifiers.contains(Modifier.PRIVATE)));
  }
}
