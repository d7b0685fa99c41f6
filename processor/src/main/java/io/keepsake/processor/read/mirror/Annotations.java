package io.keepsake.processor.read.mirror;

import java.lang.annotation.ElementType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Questions about annotations, answered by mirrors: the classes of annotations are never loaded. */
public final class Annotations {
  private static final Set<String> EVERYWHERE =
      EnumSet.complementOf(EnumSet.of(ElementType.TYPE_USE, ElementType.TYPE_PARAMETER)).stream()
          .map(Enum::name)
          .collect(Collectors.toUnmodifiableSet());

  private Annotations() {}

  /** Returns the qualified name of an annotation's type. */
  public static String nameOf(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement())
        .getQualifiedName()
        .toString();
  }

  /** Finds an annotation by the qualified name of its type. */
  public static Optional<AnnotationMirror> find(AnnotatedConstruct annotated, String name) {
    for (AnnotationMirror mirror : annotated.getAnnotationMirrors()) {
      if (nameOf(mirror).equals(name)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  /** Tells whether an annotation is there. */
  public static boolean has(AnnotatedConstruct annotated, String name) {
    return find(annotated, name).isPresent();
  }

  /** Returns what is written for an attribute, or null where its default holds. */
  public static @Nullable AnnotationValue written(AnnotationMirror mirror, String attribute) {
    for (var value : mirror.getElementValues().entrySet()) {
      if (value.getKey().getSimpleName().contentEquals(attribute)) {
        return value.getValue();
      }
    }
    return null;
  }

  /** Returns the names of the {@link ElementType}s that an annotation may stand on. */
  public static Set<String> targets(AnnotationMirror mirror) {
    return targets((TypeElement) mirror.getAnnotationType().asElement());
  }

  /** Returns the names of the {@link ElementType}s that annotations of a type may stand on. */
  public static Set<String> targets(TypeElement annotationType) {
    AnnotationValue targets = find(annotationType, "java.lang.annotation.Target")
        .map(target -> written(target, "value"))
        .orElse(null);
    if (targets == null) {
      return EVERYWHERE;
    }
    Set<String> names = new HashSet<>();
    for (AnnotationValue target : list(targets)) {
      names.add(constant(target));
    }
    return names;
  }

  /** Tells whether an annotation belongs to types and never to the declarations beside them. */
  public static boolean isForTypesOnly(AnnotationMirror mirror) {
    return Set.of("TYPE_USE", "TYPE_PARAMETER").containsAll(targets(mirror));
  }

  /** Tells whether an annotation is gone from the class file. */
  public static boolean isOnlyInSource(AnnotationMirror mirror) {
    AnnotationValue retention = find(
            mirror.getAnnotationType().asElement(), "java.lang.annotation.Retention")
        .map(found -> written(found, "value"))
        .orElse(null);
    return retention != null && constant(retention).equals("SOURCE");
  }

  /** Returns the annotations of a type, for an array those of its elements too: the ones written first. */
  public static List<AnnotationMirror> ofLeaf(TypeMirror type) {
    List<AnnotationMirror> annotations = new ArrayList<>(type.getAnnotationMirrors());
    if (type instanceof ArrayType array) {
      annotations.addAll(ofLeaf(array.getComponentType()));
    }
    return annotations;
  }

  /** Returns the elements of an array value; one that was written without braces is an array too. */
  public static List<AnnotationValue> list(AnnotationValue value) {
    if (!(value.getValue() instanceof List<?> elements)) {
      return List.of(value);
    }
    List<AnnotationValue> values = new ArrayList<>();
    for (Object element : elements) {
      values.add((AnnotationValue) element);
    }
    return values;
  }

  /** Returns the name of an enum constant, empty for a value that is none because the source is wrong. */
  public static String constant(AnnotationValue value) {
    return value.getValue() instanceof VariableElement constant
        ? constant.getSimpleName().toString()
        : "";
  }
}
