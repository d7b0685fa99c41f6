package io.keepsake.processor.read.change;

import io.keepsake.processor.model.change.ChangeDeclaration.Lookup;
import io.keepsake.processor.model.change.ChangeDeclaration.Lookup.Result;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.site.MemoizedMethods;
import io.keepsake.processor.read.site.MethodTexts;
import io.keepsake.processor.read.site.Site;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Finds the memoized method that an annotation names. */
final class TargetFinder {
  private final Compilation compilation;
  private final @Nullable TypeElement type;

  /**
   * Creates a finder.
   *
   * @param type the type that the annotation names; null if it is none that can have methods
   */
  TargetFinder(Compilation compilation, @Nullable TypeElement type) {
    this.compilation = compilation;
    this.type = type;
  }

  /**
   * What was found.
   *
   * @param lookup what became of the name
   * @param site the type of the method
   * @param element the method; both are there if it was found
   */
  record Found(Lookup lookup, @Nullable Site site, @Nullable ExecutableElement element) {
    Site home() {
      return Objects.requireNonNull(site);
    }

    ExecutableElement method() {
      return Objects.requireNonNull(element);
    }
  }

  /**
   * Looks for a method.
   *
   * @param parameters the types of its parameters, null if the annotation does not say
   */
  Found find(String name, @Nullable AnnotationValue parameters) {
    if (type == null) {
      return missing(Result.UNKNOWN, List.of());
    }
    Site site = Site.of(compilation, type);
    List<ExecutableElement> memoized = MemoizedMethods.of(site);
    List<ExecutableElement> named = named(memoized, name);
    if (named.isEmpty()) {
      Stream<ExecutableElement> all = Stream.concat(
          ElementFilter.methodsIn(type.getEnclosedElements()).stream(),
          site.hierarchy().instanceMethods().stream());
      boolean isThere = !named(all.toList(), name).isEmpty();
      List<String> names = memoized.stream()
          .map(method -> method.getSimpleName().toString())
          .distinct()
          .sorted()
          .toList();
      return missing(isThere ? Result.NOT_MEMOIZED : Result.UNKNOWN, names);
    }
    List<ExecutableElement> fitting = parameters == null
        ? named
        : named.stream().filter(method -> takes(method, parameters)).toList();
    if (fitting.size() == 1) {
      return new Found(new Lookup(Result.FOUND, List.of()), site, fitting.get(0));
    }
    return missing(
        fitting.isEmpty() ? Result.NO_OVERLOAD : Result.AMBIGUOUS,
        named.stream()
            .map(method -> name + "(" + MethodTexts.parameters(site, method) + ")")
            .sorted()
            .toList());
  }

  private static Found missing(Result result, List<String> candidates) {
    return new Found(new Lookup(result, candidates), null, null);
  }

  private static List<ExecutableElement> named(List<ExecutableElement> methods, String name) {
    return methods.stream()
        .filter(method -> method.getSimpleName().contentEquals(name))
        .toList();
  }

  private boolean takes(ExecutableElement method, AnnotationValue parameters) {
    List<AnnotationValue> wanted = Annotations.list(parameters);
    if (wanted.size() != method.getParameters().size()) {
      return false;
    }
    for (int i = 0; i < wanted.size(); i++) {
      TypeMirror own = compilation.types().erasure(method.getParameters().get(i).asType());
      if (!(wanted.get(i).getValue() instanceof TypeMirror type)
          || !compilation.types().isSameType(own, compilation.types().erasure(type))) {
        return false;
      }
    }
    return true;
  }
}
