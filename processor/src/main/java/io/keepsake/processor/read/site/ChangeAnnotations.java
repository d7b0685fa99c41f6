package io.keepsake.processor.read.site;

import io.keepsake.processor.model.change.ChangeDeclaration.Kind;
import io.keepsake.processor.read.mirror.Annotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The annotations by which a method changes answers of memoized ones, written once or several times. */
public final class ChangeAnnotations {
  private static final Map<String, Kind> SINGLE = Map.of(
      "io.keepsake.Invalidates", Kind.INVALIDATES,
      "io.keepsake.Updates", Kind.UPDATES);
  private static final Map<String, Kind> SEVERAL = Map.of(
      "io.keepsake.Invalidates.List", Kind.INVALIDATES,
      "io.keepsake.Updates.List", Kind.UPDATES);

  private ChangeAnnotations() {}

  /** One of them. */
  public record Change(AnnotationMirror mirror, Kind kind) {}

  /** Returns those of a method, in source order. */
  public static List<Change> of(ExecutableElement method) {
    List<Change> changes = new ArrayList<>();
    for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
      String name = Annotations.nameOf(mirror);
      if (SINGLE.containsKey(name)) {
        changes.add(new Change(mirror, SINGLE.get(name)));
      } else if (SEVERAL.containsKey(name)) {
        inside(mirror).forEach(each -> changes.add(new Change(each, SEVERAL.get(name))));
      }
    }
    return changes;
  }

  /** Tells whether a method has one. */
  public static boolean isChanging(ExecutableElement method) {
    return method.getAnnotationMirrors().stream()
        .map(Annotations::nameOf)
        .anyMatch(name -> SINGLE.containsKey(name) || SEVERAL.containsKey(name));
  }

  /** Tells whether the types exist whose methods an annotation names; of any other annotation nothing is asked. */
  public static boolean isTargetKnown(AnnotationMirror mirror) {
    String name = Annotations.nameOf(mirror);
    AnnotationValue several = Annotations.written(mirror, "value");
    if (SEVERAL.containsKey(name) && several != null) {
      return Annotations.list(several).stream()
          .allMatch(
              each -> each.getValue() instanceof AnnotationMirror single && isTargetKnown(single));
    }
    AnnotationValue type = Annotations.written(mirror, "type");
    return !SINGLE.containsKey(name)
        || type == null
        || (type.getValue() instanceof TypeMirror known && known.getKind() != TypeKind.ERROR);
  }

  private static List<AnnotationMirror> inside(AnnotationMirror several) {
    AnnotationValue value = Annotations.written(several, "value");
    return value == null
        ? List.of()
        : Annotations.list(value).stream()
            .map(AnnotationValue::getValue)
            .filter(AnnotationMirror.class::isInstance)
            .map(AnnotationMirror.class::cast)
            .toList();
  }
}
