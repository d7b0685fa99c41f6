package io.keepsake.processor.trees;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;

/** Calls of memoized methods. */
final class MemoizedCalls {
  private MemoizedCalls() {}

  static boolean isMemoized(ExecutableElement method) {
    return method.getAnnotationMirrors().stream().anyMatch(MemoizedCalls::isMemoize);
  }

  private static boolean isMemoize(AnnotationMirror mirror) {
    return mirror.getAnnotationType().toString().equals("io.keepsake.Memoize");
  }

  /** Tells whether a call means a memoized method that is not tracked, whichever of the candidates it means. */
  static boolean areUntracked(List<ExecutableElement> candidates) {
    return !candidates.isEmpty()
        && candidates.stream().allMatch(method -> isMemoized(method) && !isTracked(method));
  }

  private static boolean isTracked(ExecutableElement method) {
    return method.getAnnotationMirrors().stream()
        .filter(MemoizedCalls::isMemoize)
        .flatMap(mirror -> mirror.getElementValues().entrySet().stream())
        .anyMatch(value -> value.getKey().getSimpleName().contentEquals("track")
            && Boolean.TRUE.equals(value.getValue().getValue()));
  }

  /** Returns the name of a method with that of its class. */
  static String name(ExecutableElement method) {
    return method.getEnclosingElement() + "." + method.getSimpleName();
  }
}
