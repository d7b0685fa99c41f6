package io.keepsake.processor.read.change;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.type.StrayAnnotation;
import io.keepsake.processor.read.mirror.TypeText;
import io.keepsake.processor.read.site.ChangeAnnotations;
import io.keepsake.processor.read.site.Site;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Finds the annotations of changing methods that get lost, for a type overrides the method and does not repeat them. */
public final class LostChangeReader {
  private final Site site;

  public LostChangeReader(Site site) {
    this.site = site;
  }

  public List<StrayAnnotation> read() {
    return ElementFilter.methodsIn(site.type().getEnclosedElements()).stream()
        .filter(method -> !ChangeAnnotations.isChanging(method))
        .flatMap(method -> lost(method).stream())
        .toList();
  }

  private Optional<StrayAnnotation> lost(ExecutableElement method) {
    return site.hierarchy().types().stream()
        .map(DeclaredType::asElement)
        .map(TypeElement.class::cast)
        .filter(type -> !type.equals(site.type()))
        .flatMap(type -> overridden(method, type))
        .map(name -> new StrayAnnotation(Origin.of(method), StrayAnnotation.CHANGE, name))
        .findFirst();
  }

  private Stream<String> overridden(ExecutableElement method, TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(ChangeAnnotations::isChanging)
        .filter(other -> site.compilation().elements().overrides(method, other, site.type()))
        .map(other -> TypeText.of(ClassName.get(type)) + "." + other.getSimpleName());
  }
}
