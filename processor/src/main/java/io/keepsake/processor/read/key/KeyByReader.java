package io.keepsake.processor.read.key;

import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.key.KeyByDeclaration;
import io.keepsake.processor.model.key.KeyByDeclaration.Resolution;
import io.keepsake.processor.model.key.KeyType;
import io.keepsake.processor.read.mirror.AttributeReader;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.mirror.Erasures;
import io.keepsake.processor.read.mirror.HiddenTypes;
import io.keepsake.processor.read.mirror.Hierarchy;
import io.keepsake.processor.read.mirror.Lints;
import io.keepsake.processor.read.mirror.MemberTypes;
import io.keepsake.processor.read.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads a {@code @KeyBy} and looks for the method that it names. */
public final class KeyByReader {
  private final Site site;
  private final KeyTypes types;

  public KeyByReader(Site site, KeyTypes types) {
    this.site = site;
    this.types = types;
  }

  public KeyByDeclaration read(
      VariableElement parameter, AnnotationMirror mirror, TypeMirror type) {
    AttributeReader attributes = new AttributeReader(parameter, mirror);
    var name = attributes.text("value");
    TypeElement element = compilation().asElement(compilation().types().erasure(type));
    if (element == null) {
      return new KeyByDeclaration(
          attributes.origin(), name, Resolution.NO_MEMBERS, Optional.empty(), List.of());
    }
    List<ExecutableElement> methods = methodsOf(element);
    List<ExecutableElement> named = methods.stream()
        .filter(method -> method.getSimpleName().contentEquals(name.value()))
        .toList();
    Resolution resolution = resolve(named);
    Optional<KeyType> result = resolution == Resolution.FOUND
        ? Optional.of(result(type, withoutArguments(named).get(0)))
        : Optional.empty();
    return new KeyByDeclaration(attributes.origin(), name, resolution, result, candidates(methods));
  }

  private Compilation compilation() {
    return site.compilation();
  }

  private List<ExecutableElement> methodsOf(TypeElement element) {
    List<ExecutableElement> methods =
        new ArrayList<>(new Hierarchy(compilation(), element).instanceMethods());
    methods.addAll(ElementFilter.methodsIn(element.getEnclosedElements()).stream()
        .filter(method -> method.getModifiers().contains(Modifier.STATIC))
        .toList());
    TypeElement object = compilation().elements().getTypeElement("java.lang.Object");
    methods.addAll(ElementFilter.methodsIn(object.getEnclosedElements()));
    return methods;
  }

  private static List<ExecutableElement> withoutArguments(List<ExecutableElement> methods) {
    return methods.stream().filter(method -> method.getParameters().isEmpty()).toList();
  }

  private Resolution resolve(List<ExecutableElement> named) {
    if (named.isEmpty()) {
      return Resolution.UNKNOWN;
    }
    List<ExecutableElement> callable = withoutArguments(named);
    if (callable.isEmpty()) {
      return Resolution.TAKES_ARGUMENTS;
    }
    ExecutableElement method = callable.get(0);
    if (method.getModifiers().contains(Modifier.STATIC)) {
      return Resolution.STATIC;
    }
    if (!isCallable(method) || isHidden(method.getReturnType())) {
      return Resolution.INVISIBLE;
    }
    if (method.getReturnType().getKind() == TypeKind.VOID) {
      return Resolution.RETURNS_VOID;
    }
    return method.getThrownTypes().stream().anyMatch(compilation()::isChecked)
        ? Resolution.THROWS
        : Resolution.FOUND;
  }

  private boolean isHidden(TypeMirror type) {
    return new HiddenTypes(compilation(), site.home()).in(type).isPresent();
  }

  private boolean isCallable(ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    return modifiers.contains(Modifier.PUBLIC)
        || (!modifiers.contains(Modifier.PRIVATE)
            && compilation().packageOf(method).equals(site.home()));
  }

  private List<String> candidates(List<ExecutableElement> methods) {
    return withoutArguments(methods).stream()
        .filter(method -> resolve(List.of(method)) == Resolution.FOUND)
        .filter(method ->
            !Compilation.ownerOf(method).getQualifiedName().contentEquals("java.lang.Object"))
        .map(method -> method.getSimpleName().toString())
        .distinct()
        .sorted()
        .toList();
  }

  /** Returns the type of what the method gives that a {@code @KeyBy} names, if it can be called. */
  public Optional<TypeMirror> resultType(
      VariableElement parameter, AnnotationMirror mirror, TypeMirror type) {
    return named(parameter, mirror, type).map(method -> seen(type, method));
  }

  /** Returns the warnings that a call of that method provokes. */
  public Set<Lint> lints(VariableElement parameter, AnnotationMirror mirror, TypeMirror type) {
    return named(parameter, mirror, type)
        .map(method -> new Lints(compilation()).ofUse(method))
        .orElse(Set.of());
  }

  private Optional<ExecutableElement> named(
      VariableElement parameter, AnnotationMirror mirror, TypeMirror type) {
    TypeElement element = compilation().asElement(compilation().types().erasure(type));
    if (element == null) {
      return Optional.empty();
    }
    String name = new AttributeReader(parameter, mirror).text("value").value();
    return methodsOf(element).stream()
        .filter(method -> method.getSimpleName().contentEquals(name))
        .filter(method -> resolve(List.of(method)) == Resolution.FOUND)
        .findFirst();
  }

  private TypeMirror seen(TypeMirror type, ExecutableElement method) {
    return new MemberTypes(compilation()).of(type, method);
  }

  private KeyType result(TypeMirror type, ExecutableElement method) {
    TypeMirror seen = seen(type, method);
    return MemberTypes.isPlain(type)
        ? types.describe(seen, site.names().of(seen))
        : types.describe(seen, Erasures.unbounded(compilation(), seen));
  }
}
