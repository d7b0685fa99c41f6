package io.keepsake.processor.read.mirror;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * The compiler's answers about elements and types.
 *
 * @param written tells of the types whose source is compiled
 */
public record Compilation(Elements elements, Types types, Predicate<TypeElement> written) {

  /** Returns the package of an element. */
  public PackageElement packageOf(Element element) {
    return elements.getPackageOf(element);
  }

  /** Tells whether a package has a type of this simple name. Only its own module is looked into: there may be many. */
  public boolean declares(PackageElement home, String simpleName) {
    @Nullable ModuleElement module = elements.getModuleOf(home);
    String name = home.isUnnamed() ? simpleName : home.getQualifiedName() + "." + simpleName;
    return (module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name))
        != null;
  }

  /** Returns the type that declares a method, a constructor or a field. */
  public static TypeElement ownerOf(Element member) {
    if (member.getEnclosingElement() instanceof TypeElement owner) {
      return owner;
    }
    throw new IllegalArgumentException(member + " is no member of a type");
  }

  /** Tells whether a type, all generics aside, is a class or interface of this name or derived from it. */
  public boolean isA(TypeMirror type, String className) {
    return derivation(type).contains(className);
  }

  /**
   * Returns the names of the class or interface that a type is, all generics aside, and of all that it is derived from; none
   * for other types. To ask for these is quick, while the compiler looks into each module there is for one that is named.
   */
  public Set<String> derivation(TypeMirror type) {
    Set<String> names = new HashSet<>();
    addDerivation(types.erasure(type), names);
    return names;
  }

  private void addDerivation(TypeMirror type, Set<String> names) {
    @Nullable TypeElement element = asElement(type);
    if (element != null && names.add(element.getQualifiedName().toString())) {
      addDerivation(element.getSuperclass(), names);
      element.getInterfaces().forEach(parent -> addDerivation(parent, names));
    }
  }

  /** Tells whether an exception has to be declared or caught. */
  public boolean isChecked(TypeMirror thrown) {
    return !isA(thrown, "java.lang.RuntimeException") && !isA(thrown, "java.lang.Error");
  }

  /** Tells whether a type is a class or interface of exactly one of these names. */
  public boolean isExactly(TypeMirror type, Set<String> classNames) {
    TypeElement element = asElement(type);
    return element != null && classNames.contains(element.getQualifiedName().toString());
  }

  /** Returns the class or interface of a type, or null for all other types. */
  @Nullable
  public TypeElement asElement(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? element
        : null;
  }

  /** Tells whether there is a class of this name that code beside a type can use. */
  public boolean isThere(String className, Element beside) {
    @Nullable ModuleElement module = elements.getModuleOf(beside);
    return (module == null
            ? elements.getTypeElement(className)
            : elements.getTypeElement(module, className))
        != null;
  }

  /** Tells whether code in a package can name an element, by its modifiers and those of the types around it. */
  public boolean isVisible(Element element, PackageElement from) {
    boolean samePackage = packageOf(element).equals(from);
    for (@Nullable Element at = element;
        at != null && isMember(at);
        at = at.getEnclosingElement()) {
      Set<Modifier> modifiers = at.getModifiers();
      boolean isPublic = modifiers.contains(Modifier.PUBLIC);
      if (modifiers.contains(Modifier.PRIVATE) || (!isPublic && !samePackage)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMember(Element element) {
    return !(element instanceof PackageElement) && element.asType() != null;
  }
}
