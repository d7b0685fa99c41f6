package io.keepsake.processor.read.mirror;

import com.palantir.javapoet.AnnotationSpec;
import java.lang.annotation.ElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Decides which annotations of the user's code are facts about the generated class as well. */
public final class CopiedAnnotations {
  private static final Set<String> NULLNESS = Set.of(
      "Nullable",
      "NonNull",
      "Nonnull",
      "NotNull",
      "CheckForNull",
      "NullableDecl",
      "NonNullDecl",
      "PossiblyNull");

  /** What a container reads of a bean's class, besides scopes and qualifiers, which are known by their own annotations. */
  private static final Pattern CONTAINER = Pattern.compile(
      "(org\\.springframework\\.|io\\.micronaut\\.|jakarta\\.|javax\\.|com\\.google\\.inject\\.).*"
          + "\\.(Named|Lazy|Profile|Scope|Conditional\\w*|Requires\\w*|Order)");

  private static final Set<String> MARKS = Set.of(
      "javax.inject.Scope",
      "jakarta.inject.Scope",
      "javax.inject.Qualifier",
      "jakarta.inject.Qualifier",
      "javax.enterprise.context.NormalScope",
      "jakarta.enterprise.context.NormalScope",
      "com.google.inject.ScopeAnnotation",
      "com.google.inject.BindingAnnotation",
      "org.springframework.beans.factory.annotation.Qualifier");

  private static final Set<String> SAFE = Set.of("java.lang.Deprecated", "java.lang.SafeVarargs");

  private final AnnotationCopy copy;
  private final HiddenValues hidden;

  public CopiedAnnotations(Compilation compilation, PackageElement home) {
    this.copy = new AnnotationCopy();
    this.hidden = new HiddenValues(compilation, home);
  }

  /** Returns what is written again with a type: all but constraints, which an override must not repeat. */
  public List<AnnotationSpec> ofType(List<? extends AnnotationMirror> mirrors) {
    return specs(mirrors, mirror -> !isConstraint(mirror));
  }

  /** Returns what the generated class itself carries. */
  public List<AnnotationSpec> ofClass(TypeElement type) {
    return specs(type.getAnnotationMirrors(), CopiedAnnotations::isOfClass);
  }

  /** Returns what the generated class itself should carry, and cannot. */
  public List<Lost> lostOfClass(TypeElement type) {
    return lost(type.getAnnotationMirrors(), CopiedAnnotations::isOfClass);
  }

  private static boolean isOfClass(AnnotationMirror mirror) {
    String name = Annotations.nameOf(mirror);
    return SAFE.contains(name) || CONTAINER.matcher(name).matches() || isMarked(mirror, MARKS);
  }

  /** Returns what the copy of a constructor carries. */
  public List<AnnotationSpec> ofConstructor(ExecutableElement constructor) {
    return specs(constructor.getAnnotationMirrors(), CopiedAnnotations::isOfConstructor);
  }

  /** Returns what the copy of a constructor should carry, and cannot. */
  public List<Lost> lostOfConstructor(ExecutableElement constructor) {
    return lost(constructor.getAnnotationMirrors(), CopiedAnnotations::isOfConstructor);
  }

  private static boolean isOfConstructor(AnnotationMirror mirror) {
    return isKept(mirror) && Annotations.targets(mirror).contains(ElementType.CONSTRUCTOR.name());
  }

  /** Returns what an override, a forwarding method or a static method of the same signature carries. */
  public List<AnnotationSpec> ofMethod(ExecutableElement method) {
    boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
    return specs(method.getAnnotationMirrors(), mirror -> {
      String name = Annotations.nameOf(mirror);
      return name.equals("java.lang.Deprecated")
          || (isStatic && SAFE.contains(name))
          || (isNullness(mirror) && !isOnType(mirror, Annotations.ofLeaf(method.getReturnType())));
    });
  }

  /** Returns what the copy of a parameter carries; annotations that its type carries already are left out. */
  public List<AnnotationSpec> ofParameter(VariableElement parameter) {
    return specs(parameter.getAnnotationMirrors(), isOfParameter(parameter));
  }

  /** Returns what the copy of a parameter should carry, and cannot. */
  public List<Lost> lostOfParameter(VariableElement parameter) {
    return lost(parameter.getAnnotationMirrors(), isOfParameter(parameter));
  }

  private static Predicate<AnnotationMirror> isOfParameter(VariableElement parameter) {
    var onType = Annotations.ofLeaf(parameter.asType());
    return mirror -> isKept(mirror) && !isOnType(mirror, onType);
  }

  /** Returns those annotations of a parameter that say whether it may be null. */
  public List<AnnotationSpec> nullnessOf(VariableElement parameter) {
    var onType = Annotations.ofLeaf(parameter.asType());
    return specs(
        parameter.getAnnotationMirrors(),
        mirror -> isNullness(mirror) && !isOnType(mirror, onType));
  }

  private List<AnnotationSpec> specs(
      List<? extends AnnotationMirror> mirrors, Predicate<AnnotationMirror> isWanted) {
    List<AnnotationSpec> specs = new ArrayList<>();
    for (AnnotationMirror mirror : mirrors) {
      if (isWanted.test(mirror)
          && !Annotations.isOnlyInSource(mirror)
          && hidden.in(mirror).isEmpty()) {
        specs.add(copy.of(mirror));
      }
    }
    return specs;
  }

  private List<Lost> lost(
      List<? extends AnnotationMirror> mirrors, Predicate<AnnotationMirror> isWanted) {
    List<Lost> all = new ArrayList<>();
    for (AnnotationMirror mirror : mirrors) {
      if (isWanted.test(mirror) && !Annotations.isOnlyInSource(mirror)) {
        hidden.in(mirror).ifPresent(type -> all.add(new Lost(mirror, type)));
      }
    }
    return all;
  }

  /**
   * An annotation that cannot be written a second time.
   *
   * @param hidden the type in it that cannot be named
   */
  public record Lost(AnnotationMirror mirror, TypeElement hidden) {}

  private static boolean isKept(AnnotationMirror mirror) {
    String name = Annotations.nameOf(mirror);
    return !name.startsWith("lombok.")
        && !name.startsWith("io.keepsake.")
        && !Annotations.isForTypesOnly(mirror);
  }

  private static boolean isNullness(AnnotationMirror mirror) {
    Element type = mirror.getAnnotationType().asElement();
    return NULLNESS.contains(type.getSimpleName().toString())
        && !isConstraint(mirror)
        && isKept(mirror);
  }

  private static boolean isConstraint(AnnotationMirror mirror) {
    return Annotations.nameOf(mirror).contains(".validation.")
        || isMarked(mirror, Set.of("javax.validation.Constraint", "jakarta.validation.Constraint"));
  }

  private static boolean isMarked(AnnotationMirror mirror, Set<String> marks) {
    return mirror.getAnnotationType().asElement().getAnnotationMirrors().stream()
        .anyMatch(mark -> marks.contains(Annotations.nameOf(mark)));
  }

  private static boolean isOnType(
      AnnotationMirror mirror, List<? extends AnnotationMirror> onType) {
    return onType.stream()
        .anyMatch(other -> Annotations.nameOf(other).equals(Annotations.nameOf(mirror)));
  }
}
