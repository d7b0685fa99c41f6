package io.keepsake.processor.read.mirror;

import io.keepsake.processor.model.Lint;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Foresees the warnings that the compiler gives where a signature is written a second time. */
public final class Lints extends SimpleTypeVisitor14<Void, Set<Lint>> {
  private final Compilation compilation;

  public Lints(Compilation compilation) {
    this.compilation = compilation;
  }

  /** Returns what the types of a method or a constructor provoke, as seen from the reading type. */
  public Set<Lint> ofTypes(ExecutableElement executable, ExecutableType seen) {
    Set<Lint> lints = EnumSet.noneOf(Lint.class);
    seen.getReturnType().accept(this, lints);
    seen.getParameterTypes().forEach(type -> type.accept(this, lints));
    seen.getThrownTypes().forEach(type -> type.accept(this, lints));
    executable
        .getTypeParameters()
        .forEach(variable -> variable.getBounds().forEach(type -> type.accept(this, lints)));
    if (executable.isVarArgs() && pollutesHeap(executable)) {
      lints.add(Lint.UNCHECKED);
    }
    return lints;
  }

  /** Returns what type variables provoke by their bounds. */
  public Set<Lint> ofBounds(TypeElement type) {
    Set<Lint> lints = EnumSet.noneOf(Lint.class);
    type.getTypeParameters()
        .forEach(variable -> variable.getBounds().forEach(bound -> bound.accept(this, lints)));
    return lints;
  }

  /** Returns what a use of an element provokes: a call of a method, a subclass of a class. */
  public Set<Lint> ofUse(Element element) {
    if (!compilation.elements().isDeprecated(element)) {
      return Set.of();
    }
    AnnotationValue forRemoval = Annotations.find(element, "java.lang.Deprecated")
        .map(deprecated -> Annotations.written(deprecated, "forRemoval"))
        .orElse(null);
    boolean isLeaving = forRemoval != null && Boolean.TRUE.equals(forRemoval.getValue());
    return Set.of(isLeaving ? Lint.REMOVAL : Lint.DEPRECATION);
  }

  /** Tells whether arguments go into an array whose component type does not exist at run time. */
  private boolean pollutesHeap(ExecutableElement executable) {
    List<? extends VariableElement> parameters = executable.getParameters();
    TypeMirror last = parameters.get(parameters.size() - 1).asType();
    return last instanceof ArrayType array && !isReifiable(array.getComponentType());
  }

  private static boolean isReifiable(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isReifiable(array.getComponentType());
    }
    return type.getKind() != TypeKind.TYPEVAR
        && !(type instanceof DeclaredType declared
            && declared.getTypeArguments().stream().anyMatch(argument -> !isUnbounded(argument)));
  }

  private static boolean isUnbounded(TypeMirror argument) {
    return argument instanceof WildcardType wildcard
        && wildcard.getExtendsBound() == null
        && wildcard.getSuperBound() == null;
  }

  @Override
  public Void visitDeclared(DeclaredType type, Set<Lint> lints) {
    lints.addAll(ofUse(type.asElement()));
    boolean isGeneric = !((TypeElement) type.asElement()).getTypeParameters().isEmpty();
    if (isGeneric && type.getTypeArguments().isEmpty()) {
      lints.add(Lint.RAW_TYPES);
    }
    if (!type.asElement().getModifiers().contains(Modifier.STATIC)) {
      type.getEnclosingType().accept(this, lints);
    }
    type.getTypeArguments().forEach(argument -> argument.accept(this, lints));
    return DEFAULT_VALUE;
  }

  @Override
  public Void visitArray(ArrayType type, Set<Lint> lints) {
    return type.getComponentType().accept(this, lints);
  }

  @Override
  public Void visitIntersection(IntersectionType type, Set<Lint> lints) {
    type.getBounds().forEach(bound -> bound.accept(this, lints));
    return DEFAULT_VALUE;
  }

  @Override
  public Void visitWildcard(WildcardType type, Set<Lint> lints) {
    if (type.getExtendsBound() != null) {
      type.getExtendsBound().accept(this, lints);
    }
    if (type.getSuperBound() != null) {
      type.getSuperBound().accept(this, lints);
    }
    return DEFAULT_VALUE;
  }
}
