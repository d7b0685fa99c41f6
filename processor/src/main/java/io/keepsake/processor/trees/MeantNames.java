package io.keepsake.processor.trees;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** What names mean in the methods of a type, as far as they are names of members, of the types around it, or of imports. */
final class MeantNames {
  private final Elements elements;
  private final CodeSource source;
  private final Map<String, String> qualified = new HashMap<>();
  private final Map<TypeElement, List<Element>> members;
  private final @Nullable TypeElement owner;

  MeantNames(Elements elements, CodeSource source) {
    this(elements, source, new HashMap<>(), null);
  }

  private MeantNames(
      Elements elements,
      CodeSource source,
      Map<TypeElement, List<Element>> members,
      @Nullable TypeElement owner) {
    this.elements = elements;
    this.source = source;
    this.members = members;
    this.owner = owner;
  }

  /** Returns what names mean in a method. */
  MeantNames in(ExecutableElement method) {
    return new MeantNames(elements, source, members, (TypeElement) method.getEnclosingElement());
  }

  /** Finds the field that a simple name means. */
  Optional<VariableElement> field(String name) {
    for (@Nullable TypeElement at = owner; at != null; at = around(at)) {
      Optional<VariableElement> field = fieldOf(at, name);
      if (field.isPresent()) {
        return field;
      }
    }
    return Optional.empty();
  }

  /** Finds a field of a type. */
  Optional<VariableElement> fieldOf(TypeElement type, String name) {
    return ElementFilter.fieldsIn(membersOf(type)).stream()
        .filter(field -> field.getSimpleName().contentEquals(name))
        .findFirst();
  }

  /** Finds the methods that a call without a receiver may mean: those of the innermost type that has one of that name. */
  List<ExecutableElement> methods(String name, int arguments) {
    for (@Nullable TypeElement at = owner; at != null; at = around(at)) {
      if (ElementFilter.methodsIn(membersOf(at)).stream()
          .anyMatch(method -> method.getSimpleName().contentEquals(name))) {
        return methodsOf(at, name, arguments);
      }
    }
    return List.of();
  }

  /** Finds the methods of a type that a call may mean. */
  List<ExecutableElement> methodsOf(TypeElement type, String name, int arguments) {
    return ElementFilter.methodsIn(membersOf(type)).stream()
        .filter(method -> method.getSimpleName().contentEquals(name))
        .filter(method -> StateSearch.takes(method, arguments))
        .toList();
  }

  /** Each name in a body is looked for among these. */
  private List<Element> membersOf(TypeElement type) {
    return members.computeIfAbsent(type, this::collectMembers);
  }

  private List<Element> collectMembers(TypeElement type) {
    List<Element> all = new ArrayList<>(type.getEnclosedElements());
    elements.getAllMembers(type).stream()
        .filter(member -> !type.equals(member.getEnclosingElement()))
        .filter(member -> !member.getModifiers().contains(Modifier.PRIVATE))
        .forEach(all::add);
    return all;
  }

  /** Finds the type around the method, or that of the method, that has a simple name. */
  Optional<TypeElement> enclosing(String name) {
    for (@Nullable TypeElement at = owner; at != null; at = around(at)) {
      if (at.getSimpleName().contentEquals(name)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  /** Returns the type of the method. */
  Optional<TypeElement> own() {
    return Optional.ofNullable(owner);
  }

  private static @Nullable TypeElement around(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement outer ? outer : null;
  }

  /** Returns the qualified name of the type that a simple name means, or the name itself. */
  String qualify(String name) {
    return qualified.computeIfAbsent(name, this::search);
  }

  private String search(String name) {
    for (@Nullable TypeElement at = owner; at != null; at = around(at)) {
      if (at.getSimpleName().contentEquals(name)) {
        return at.getQualifiedName().toString();
      }
      for (TypeElement member : ElementFilter.typesIn(membersOf(at))) {
        if (member.getSimpleName().contentEquals(name)) {
          return member.getQualifiedName().toString();
        }
      }
    }
    String imported = source.imports().named(name);
    return imported == null ? unimported(name) : imported;
  }

  private String unimported(String name) {
    @Nullable PackageElement home = owner == null ? null : elements.getPackageOf(owner);
    if (home != null && !home.isUnnamed()) {
      String neighbour = home.getQualifiedName() + "." + name;
      if (find(neighbour).isPresent()) {
        return neighbour;
      }
    }
    String resolved = source.imports().resolve(name);
    return resolved.equals(name) && find("java.lang." + name).isPresent()
        ? "java.lang." + name
        : resolved;
  }

  /** Returns the qualified name of what is imported for a call without a receiver, or the name itself. */
  String qualifyCall(String name) {
    return source.imports().resolve(name);
  }

  /** Finds a type by its qualified name, as the source's module sees it. */
  Optional<TypeElement> find(String qualifiedName) {
    return Optional.ofNullable(
        owner == null || elements.getModuleOf(owner) == null
            ? elements.getTypeElement(qualifiedName)
            : elements.getTypeElement(elements.getModuleOf(owner), qualifiedName));
  }

  /** Returns the qualified name of a field's type, empty if it is no class. */
  static String typeOf(VariableElement field) {
    return classOf(field).map(type -> type.getQualifiedName().toString()).orElse("");
  }

  /** Returns the class that a field's type is. */
  static Optional<TypeElement> classOf(VariableElement field) {
    return field.asType() instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement type
        ? Optional.of(type)
        : Optional.empty();
  }
}
