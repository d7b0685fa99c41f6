package io.keepsake.processor.read.mirror;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Finds what a type mentions and a generated class cannot name: a private class, or one of another package that is not public. */
public final class HiddenTypes extends SimpleTypeVisitor14<Optional<TypeElement>, Void> {
  private final Compilation compilation;
  private final PackageElement home;

  /**
   * Creates a search.
   *
   * @param home the package of the generated class
   */
  public HiddenTypes(Compilation compilation, PackageElement home) {
    super(Optional.empty());
    this.compilation = compilation;
    this.home = home;
  }

  /** Returns the first class that a type mentions and that cannot be named. */
  public Optional<TypeElement> in(TypeMirror type) {
    return type.accept(this, null);
  }

  /** Returns the first of them in several types. */
  public Optional<TypeElement> in(List<? extends TypeMirror> types) {
    return types.stream().flatMap(type -> in(type).stream()).findFirst();
  }

  @Override
  public Optional<TypeElement> visitDeclared(DeclaredType type, Void unused) {
    TypeElement element = (TypeElement) type.asElement();
    if (isHidden(element)) {
      return Optional.of(element);
    }
    Optional<TypeElement> around = in(type.getEnclosingType());
    return around.isPresent() ? around : in(type.getTypeArguments());
  }

  /** What is protected can be named by a class that inherits it, and the user's own class names it as well. */
  private boolean isHidden(TypeElement type) {
    boolean isNear = compilation.packageOf(type).equals(home);
    for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
      Set<Modifier> modifiers = at.getModifiers();
      boolean isOpen =
          modifiers.contains(Modifier.PUBLIC) || modifiers.contains(Modifier.PROTECTED);
      if (modifiers.contains(Modifier.PRIVATE) || (!isOpen && !isNear)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Optional<TypeElement> visitArray(ArrayType type, Void unused) {
    return in(type.getComponentType());
  }

  @Override
  public Optional<TypeElement> visitWildcard(WildcardType type, Void unused) {
    TypeMirror bound =
        type.getExtendsBound() == null ? type.getSuperBound() : type.getExtendsBound();
    return bound == null ? Optional.empty() : in(bound);
  }

  @Override
  public Optional<TypeElement> visitIntersection(IntersectionType type, Void unused) {
    return in(type.getBounds());
  }
}
