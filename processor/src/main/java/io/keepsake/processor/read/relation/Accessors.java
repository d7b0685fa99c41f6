package io.keepsake.processor.read.relation;

import io.keepsake.processor.model.relation.TagFault.Kind;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.mirror.Hierarchy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * What the generated class can ask a value of a type: {@code customer} is {@code customer()}, {@code getCustomer()}, {@code
 * isCustomer()}, or a field, the first of them that can be used.
 */
final class Accessors {
  private final Compilation compilation;
  private final PackageElement home;

  Accessors(Compilation compilation, PackageElement home) {
    this.compilation = compilation;
    this.home = home;
  }

  /**
   * What became of a property.
   *
   * @param member the method or the field, if there is one
   * @param fault why it cannot be used, if so
   */
  record Found(Optional<Element> member, Optional<Kind> fault) {}

  /** Looks for a property. */
  Found find(TypeElement type, String property) {
    List<Element> members = named(type, property);
    return members.stream()
        .filter(member -> fault(type, member).isEmpty())
        .findFirst()
        .map(member -> new Found(Optional.of(member), Optional.empty()))
        .orElseGet(() -> members.isEmpty()
            ? new Found(Optional.empty(), Optional.of(Kind.UNKNOWN_PROPERTY))
            : new Found(Optional.of(members.get(0)), fault(type, members.get(0))));
  }

  private List<Element> named(TypeElement type, String property) {
    String word = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
    List<Element> found = new ArrayList<>();
    for (String name : List.of(property, "get" + word, "is" + word)) {
      methods(type)
          .filter(method -> method.getSimpleName().contentEquals(name))
          .forEach(found::add);
    }
    fields(type).filter(field -> field.getSimpleName().contentEquals(property)).forEach(found::add);
    return found;
  }

  private Stream<ExecutableElement> methods(TypeElement type) {
    Stream<ExecutableElement> statics = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> method.getModifiers().contains(Modifier.STATIC));
    return Stream.concat(new Hierarchy(compilation, type).instanceMethods().stream(), statics)
        .filter(method -> method.getParameters().isEmpty());
  }

  private Stream<VariableElement> fields(TypeElement type) {
    return new Hierarchy(compilation, type)
        .types().stream()
            .flatMap(
                each -> ElementFilter.fieldsIn(each.asElement().getEnclosedElements()).stream())
            .filter(field -> field.getKind() == ElementKind.FIELD);
  }

  private Optional<Kind> fault(TypeElement type, Element member) {
    if (!isVisible(type, member)) {
      return Optional.of(Kind.INVISIBLE);
    }
    if (member.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of(Kind.STATIC);
    }
    if (!(member instanceof ExecutableElement method)) {
      return Optional.empty();
    }
    if (method.getReturnType().getKind() == TypeKind.VOID) {
      return Optional.of(Kind.VOID);
    }
    return method.getThrownTypes().stream().anyMatch(compilation::isChecked)
        ? Optional.of(Kind.THROWS)
        : Optional.empty();
  }

  private boolean isVisible(TypeElement type, Element member) {
    boolean isNear = !member.getModifiers().contains(Modifier.PRIVATE)
        && compilation.packageOf(member).equals(home);
    return compilation.isVisible(type, home)
        && (isNear || member.getModifiers().contains(Modifier.PUBLIC));
  }

  /** Returns the names of all that can be asked, for messages. */
  List<String> candidates(TypeElement type) {
    return Stream.concat(methods(type), fields(type))
        .filter(member -> fault(type, member).isEmpty())
        .map(member -> property(member.getSimpleName().toString()))
        .filter(name -> !name.equals("toString") && !name.equals("hashCode"))
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns the word for what an accessor gives: {@code customer} for {@code getCustomer}. */
  private static String property(String accessor) {
    String bare = accessor.replaceFirst("^(get|is)(?=\\p{Upper})", "");
    return bare.equals(accessor)
        ? accessor
        : bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
  }

  /** Returns the type of what an accessor gives, as far as it is known where entries keep the value. */
  TypeMirror typeOf(TypeMirror value, Element member) {
    if (!isPlain(value)) {
      TypeMirror declared =
          member instanceof ExecutableElement method ? method.getReturnType() : member.asType();
      return compilation.types().erasure(declared);
    }
    TypeMirror seen = compilation.types().asMemberOf((DeclaredType) value, member);
    return seen instanceof ExecutableType method ? method.getReturnType() : seen;
  }

  /** Tells whether a type is a class, and so are its type arguments. */
  private static boolean isPlain(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.getTypeArguments().stream().allMatch(Accessors::isPlain);
  }
}
