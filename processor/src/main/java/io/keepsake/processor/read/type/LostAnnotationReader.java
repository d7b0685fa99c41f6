package io.keepsake.processor.read.type;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.type.LostAnnotation;
import io.keepsake.processor.read.mirror.CopiedAnnotations.Lost;
import io.keepsake.processor.read.mirror.TypeText;
import io.keepsake.processor.read.site.Site;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.ElementFilter;

/** Reads which annotations of a type and of its constructors a container does not find on the generated class. */
public final class LostAnnotationReader {
  private final Site site;
  private final List<LostAnnotation> found = new ArrayList<>();

  public LostAnnotationReader(Site site) {
    this.site = site;
  }

  public List<LostAnnotation> read() {
    add(site.type(), site.copied().lostOfClass(site.type()));
    if (site.type().getKind() == ElementKind.CLASS) {
      ElementFilter.constructorsIn(site.type().getEnclosedElements()).stream()
          .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
          .forEach(constructor -> {
            add(constructor, site.copied().lostOfConstructor(constructor));
            constructor
                .getParameters()
                .forEach(parameter -> add(parameter, site.copied().lostOfParameter(parameter)));
          });
    }
    return found;
  }

  private void add(Element place, List<Lost> all) {
    for (Lost lost : all) {
      found.add(new LostAnnotation(
          Origin.of(place).at(lost.mirror()),
          lost.mirror().getAnnotationType().asElement().getSimpleName().toString(),
          TypeText.of(ClassName.get(lost.hidden()))));
    }
  }
}
