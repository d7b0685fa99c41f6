package io.keepsake.processor.read.type;

import io.keepsake.processor.model.type.Obstacle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Finds out why no generated class can extend or implement a type. */
final class ObstacleReader {
  private final TypeElement type;
  private final String generatedName;

  ObstacleReader(TypeElement type, String generatedName) {
    this.type = type;
    this.generatedName = generatedName;
  }

  List<Obstacle> read() {
    List<Obstacle> obstacles = new ArrayList<>();
    ElementKind kind = type.getKind();
    Set<Modifier> modifiers = type.getModifiers();
    addIf(
        obstacles, Obstacle.FINAL, kind == ElementKind.CLASS && modifiers.contains(Modifier.FINAL));
    addIf(obstacles, Obstacle.RECORD, kind == ElementKind.RECORD);
    addIf(obstacles, Obstacle.ENUM, kind == ElementKind.ENUM);
    addIf(obstacles, Obstacle.ANNOTATION, kind == ElementKind.ANNOTATION_TYPE);
    addIf(obstacles, Obstacle.INNER, isInner());
    addIf(obstacles, Obstacle.LOCAL, isLocal());
    addIf(obstacles, Obstacle.HIDDEN, isHidden());
    addIf(obstacles, Obstacle.SEALED, modifiers.contains(Modifier.SEALED) && !permitsGenerated());
    addIf(obstacles, Obstacle.NO_CONSTRUCTOR, kind == ElementKind.CLASS && !hasConstructor());
    Collections.sort(obstacles);
    return obstacles;
  }

  private static void addIf(List<Obstacle> obstacles, Obstacle obstacle, boolean isThere) {
    if (isThere) {
      obstacles.add(obstacle);
    }
  }

  private boolean isInner() {
    return type.getKind() == ElementKind.CLASS
        && type.getNestingKind() == NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC);
  }

  private boolean isLocal() {
    for (@Nullable Element at = type;
        at instanceof TypeElement around;
        at = at.getEnclosingElement()) {
      if (around.getNestingKind() == NestingKind.LOCAL
          || around.getNestingKind() == NestingKind.ANONYMOUS) {
        return true;
      }
    }
    return false;
  }

  private boolean isHidden() {
    for (@Nullable Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
      if (at.getModifiers().contains(Modifier.PRIVATE)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasConstructor() {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .anyMatch(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE));
  }

  private boolean permitsGenerated() {
    return type.getPermittedSubclasses().stream()
        .anyMatch(permitted -> permitted instanceof DeclaredType declared
            && declared.asElement().getSimpleName().contentEquals(generatedName));
  }
}
