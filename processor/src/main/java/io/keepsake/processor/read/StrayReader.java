package io.keepsake.processor.read;

import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.store.ByteBackend;
import io.keepsake.processor.model.type.StrayAnnotation;
import io.keepsake.processor.read.change.LostChangeReader;
import io.keepsake.processor.read.key.KeyReader;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.site.MemoizeReader;
import io.keepsake.processor.read.site.MemoizedMethods;
import io.keepsake.processor.read.site.Site;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds annotations that say nothing: on parameters that no key is made of, on methods whose answers nobody keeps, and on methods
 * that are overridden.
 */
final class StrayReader {
  private StrayReader() {}

  static List<StrayAnnotation> read(Site site) {
    TypeElement type = site.type();
    List<StrayAnnotation> strays = new ArrayList<>(new LostChangeReader(site).read());
    type.getEnclosedElements().stream()
        .filter(member ->
            member.getKind() == ElementKind.METHOD || member.getKind() == ElementKind.CONSTRUCTOR)
        .filter(member -> !Annotations.has(member, MemoizedMethods.MEMOIZE))
        .map(ExecutableElement.class::cast)
        .forEach(method ->
            method.getParameters().forEach(parameter -> collect(method, parameter, strays)));
    ElementFilter.methodsIn(type.getEnclosedElements())
        .forEach(method -> collectKept(method, strays));
    return strays;
  }

  private static void collectKept(ExecutableElement method, List<StrayAnnotation> strays) {
    boolean isWritten = Annotations.find(method, MemoizedMethods.MEMOIZE)
        .flatMap(mirror -> ByteBackend.of(MemoizeReader.read(method, mirror)))
        .isPresent();
    if (!Annotations.has(method, MemoizedMethods.MEMOIZE)) {
      collect(method, StrayAnnotation.HOOKS, strays);
      collect(method, StrayAnnotation.ASYNC, strays);
    }
    if (!isWritten) {
      collect(method, StrayAnnotation.CODEC, strays);
    }
  }

  private static void collect(
      ExecutableElement method, String annotation, List<StrayAnnotation> strays) {
    Annotations.find(method, "io.keepsake." + annotation)
        .ifPresent(mirror -> strays.add(new StrayAnnotation(
            Origin.of(method).at(mirror), annotation, method.getSimpleName().toString())));
  }

  private static void collect(
      ExecutableElement method, VariableElement parameter, List<StrayAnnotation> strays) {
    String name = method.getKind() == ElementKind.CONSTRUCTOR
        ? Compilation.ownerOf(method).getSimpleName().toString()
        : method.getSimpleName().toString();
    for (String annotation : List.of(KeyReader.KEY_IGNORE, KeyReader.KEY_BY)) {
      Annotations.find(parameter, annotation)
          .ifPresent(mirror -> strays.add(new StrayAnnotation(
              Origin.of(parameter).at(mirror),
              annotation.substring(annotation.lastIndexOf('.') + 1),
              name)));
    }
  }
}
