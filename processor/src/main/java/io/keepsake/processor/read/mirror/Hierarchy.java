package io.keepsake.processor.read.mirror;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** A type and all that it inherits from, without {@link Object}. */
public final class Hierarchy {
  private final Compilation compilation;
  private final DeclaredType self;
  private final List<DeclaredType> types = new ArrayList<>();

  public Hierarchy(Compilation compilation, TypeElement type) {
    this.compilation = compilation;
    this.self = (DeclaredType) type.asType();
    List<DeclaredType> interfaces = new ArrayList<>();
    collect(self, types, interfaces);
    interfaces.forEach(this::insert);
  }

  private void collect(
      DeclaredType type, List<DeclaredType> classes, List<DeclaredType> interfaces) {
    boolean isInterface = type.asElement().getKind().isInterface();
    if (isObject(type) || contains(isInterface ? interfaces : classes, type)) {
      return;
    }
    (isInterface && type != self ? interfaces : classes).add(type);
    for (TypeMirror parent : compilation.types().directSupertypes(type)) {
      if (parent instanceof DeclaredType declared) {
        collect(declared, classes, interfaces);
      }
    }
  }

  /** Puts an interface in front of those that it extends, so that an override is met before what it overrides. */
  private void insert(DeclaredType added) {
    int at = types.size();
    for (int i = types.size() - 1; i > 0 && types.get(i).asElement().getKind().isInterface(); i--) {
      if (isSubtype(added, types.get(i))) {
        at = i;
      }
    }
    types.add(at, added);
  }

  private boolean isSubtype(TypeMirror type, TypeMirror other) {
    return compilation
        .types()
        .isSubtype(compilation.types().erasure(type), compilation.types().erasure(other));
  }

  private static boolean contains(List<DeclaredType> types, DeclaredType type) {
    return types.stream().anyMatch(each -> each.asElement().equals(type.asElement()));
  }

  private static boolean isObject(DeclaredType type) {
    return ((TypeElement) type.asElement()).getQualifiedName().contentEquals("java.lang.Object");
  }

  /** Returns the type itself and what it inherits from: classes first, an interface before those that it extends. */
  public List<DeclaredType> types() {
    return Collections.unmodifiableList(types);
  }

  /** Returns how a type of this hierarchy is extended here, with its type arguments. */
  public DeclaredType viewOf(TypeElement owner) {
    return types.stream()
        .filter(type -> type.asElement().equals(owner))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(owner + " is not a supertype of " + self));
  }

  /** Returns the instance methods that an instance has: no method that another one of these overrides. */
  public List<ExecutableElement> instanceMethods() {
    List<ExecutableElement> methods = new ArrayList<>();
    for (DeclaredType type : types) {
      List<ExecutableElement> declared = declaredBy(type);
      for (ExecutableElement method : type == self ? declared : sorted(declared)) {
        add(method, methods);
      }
    }
    return methods;
  }

  private List<ExecutableElement> declaredBy(DeclaredType type) {
    return ElementFilter.methodsIn(type.asElement().getEnclosedElements()).stream()
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
        .filter(method -> type == self || !method.getModifiers().contains(Modifier.PRIVATE))
        .toList();
  }

  /** Adds a method unless there is one in its place; of two that know nothing of each other, the more specific stays. */
  private void add(ExecutableElement method, List<ExecutableElement> methods) {
    for (int i = 0; i < methods.size(); i++) {
      ExecutableElement other = methods.get(i);
      if (overrides(other, method)) {
        if (isMoreSpecific(method, other)) {
          methods.set(i, method);
        }
        return;
      }
    }
    methods.add(method);
  }

  private boolean isMoreSpecific(ExecutableElement method, ExecutableElement other) {
    TypeMirror result = typeOf(method).getReturnType();
    TypeMirror otherResult = typeOf(other).getReturnType();
    return !compilation.types().isSameType(result, otherResult)
        && !isSubtype(
            Compilation.ownerOf(other).asType(), Compilation.ownerOf(method).asType())
        && compilation.types().isSubtype(result, otherResult);
  }

  /** Returns what a method may throw: what all those allow that it stands for in this type. */
  public List<TypeMirror> thrownBy(ExecutableElement method) {
    List<TypeMirror> thrown = new ArrayList<>(method.getThrownTypes());
    for (DeclaredType type : types) {
      for (ExecutableElement other : declaredBy(type)) {
        if (type.asElement().getKind().isInterface() && overrides(method, other)) {
          thrown.removeIf(each -> !allows(other, each));
        }
      }
    }
    return thrown;
  }

  private boolean allows(ExecutableElement method, TypeMirror thrown) {
    return !compilation.isChecked(thrown)
        || method.getThrownTypes().stream().anyMatch(allowed -> isSubtype(thrown, allowed));
  }

  private List<ExecutableElement> sorted(List<ExecutableElement> methods) {
    return methods.stream()
        .sorted(Comparator.comparing(
                (ExecutableElement method) -> method.getSimpleName().toString())
            .thenComparing(method -> Erasures.text(compilation, method)))
        .toList();
  }

  /** Tells whether one method takes the place of another in this type, by name and parameters. */
  private boolean overrides(ExecutableElement overrider, ExecutableElement overridden) {
    return overrider.getSimpleName().equals(overridden.getSimpleName())
        && overrider.getParameters().size() == overridden.getParameters().size()
        && !overrider.getModifiers().contains(Modifier.PRIVATE)
        && compilation.types().isSubsignature(typeOf(overrider), typeOf(overridden));
  }

  /** Returns the type of a method with the type arguments that it has in the reading type. */
  public ExecutableType typeOf(ExecutableElement method) {
    TypeElement owner = Compilation.ownerOf(method);
    return owner.getTypeParameters().isEmpty() || owner.equals(self.asElement())
        ? (ExecutableType) method.asType()
        : (ExecutableType) compilation.types().asMemberOf(viewOf(owner), method);
  }

  /**
   * Tells whether a method of the type has the same name and parameters as one of {@link Object} that is not handed on. That
   * is each but {@code clone()}: a copy of what is wrapped is made there.
   */
  public boolean isOfObject(ExecutableElement method) {
    TypeElement object = compilation.elements().getTypeElement("java.lang.Object");
    return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
        .filter(of -> !of.getSimpleName().contentEquals("clone"))
        .filter(of -> of.getSimpleName().equals(method.getSimpleName()))
        .anyMatch(of -> compilation
            .types()
            .isSubsignature((ExecutableType) method.asType(), (ExecutableType) of.asType()));
  }

  /** Returns the names of the fields that code in a subclass could mean. */
  public Set<String> fieldNames() {
    Set<String> names = new HashSet<>();
    for (DeclaredType type : types) {
      ElementFilter.fieldsIn(type.asElement().getEnclosedElements()).stream()
          .filter(Hierarchy::isInheritable)
          .forEach(field -> names.add(field.getSimpleName().toString()));
    }
    return names;
  }

  /** Returns the simple names of the member types that code in a subclass could mean. */
  public Set<String> memberTypeNames() {
    Set<String> names = new HashSet<>();
    for (DeclaredType type : types) {
      type.asElement().getEnclosedElements().stream()
          .filter(member -> isType(member.getKind()) && isInheritable(member))
          .forEach(member -> names.add(member.getSimpleName().toString()));
    }
    return names;
  }

  private static boolean isInheritable(Element member) {
    return !member.getModifiers().contains(Modifier.PRIVATE);
  }

  private static boolean isType(ElementKind kind) {
    return kind.isClass() || kind.isInterface();
  }
}
