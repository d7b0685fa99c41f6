package io.keepsake.processor.read.site;

import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.AttributeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.ElementFilter;

/** Finds the methods of a type that are memoized: those that have answers of their own, and those that share them. */
public final class MemoizedMethods {
  public static final String MEMOIZE = "io.keepsake.Memoize";
  public static final String SHARES_WITH = "sharesWith";

  private MemoizedMethods() {}

  /** Finds those that have answers of their own: own methods in source order, then inherited ones. */
  public static List<ExecutableElement> of(Site site) {
    return annotated(site).stream().filter(MemoizedMethods::isMemoized).toList();
  }

  /** Finds those that share the answers of another one, in the same order. */
  public static List<ExecutableElement> batchesOf(Site site) {
    return annotated(site).stream().filter(MemoizedMethods::isBatch).toList();
  }

  /** Finds those that share answers with one of this name. */
  public static List<ExecutableElement> sharingWith(Site site, String name) {
    return batchesOf(site).stream()
        .filter(method -> new AttributeReader(method, annotation(method))
            .text(SHARES_WITH)
            .value()
            .equals(name))
        .toList();
  }

  /** Tells whether a method is memoized, and has answers of its own. */
  public static boolean isMemoized(ExecutableElement method) {
    return Annotations.has(method, MEMOIZE) && !isBatch(method);
  }

  /** Tells whether a method shares the answers of another one. */
  public static boolean isBatch(ExecutableElement method) {
    return Annotations.find(method, MEMOIZE)
        .map(mirror -> Annotations.written(mirror, SHARES_WITH))
        .isPresent();
  }

  /** Returns the annotation of a method that has it. */
  public static AnnotationMirror annotation(ExecutableElement method) {
    return Annotations.find(method, MEMOIZE).orElseThrow();
  }

  private static List<ExecutableElement> annotated(Site site) {
    return overridable(site).stream()
        .filter(method -> Annotations.has(method, MEMOIZE))
        .toList();
  }

  /** Returns a type's own methods in source order, then those inherited ones that a generated class can override. */
  public static List<ExecutableElement> overridable(Site site) {
    List<ExecutableElement> methods =
        new ArrayList<>(ElementFilter.methodsIn(site.type().getEnclosedElements()));
    site.hierarchy().instanceMethods().stream()
        .filter(site::isInherited)
        .filter(method -> canBeOverridden(site, method))
        .forEach(methods::add);
    return methods;
  }

  /** An inherited method that cannot be overridden here is left to the class that declares it. */
  private static boolean canBeOverridden(Site site, ExecutableElement method) {
    Set<Modifier> modifiers = method.getModifiers();
    boolean isVisible = modifiers.contains(Modifier.PUBLIC)
        || modifiers.contains(Modifier.PROTECTED)
        || site.compilation().packageOf(method).equals(site.home());
    boolean isComputed =
        site.type().getKind().isInterface() || !modifiers.contains(Modifier.ABSTRACT);
    return isVisible && isComputed && !modifiers.contains(Modifier.FINAL);
  }
}
