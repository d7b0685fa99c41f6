package io.keepsake.processor.read.type;

import io.keepsake.processor.model.type.ConstructorDeclaration;
import io.keepsake.processor.read.site.SignatureReader;
import io.keepsake.processor.read.site.Site;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.ElementFilter;

/** Reads the constructors of a class that a subclass in its package can call. */
public final class ConstructorReader {
  private final Site site;
  private final SignatureReader signatures;

  public ConstructorReader(Site site) {
    this.site = site;
    this.signatures = new SignatureReader(site);
  }

  public List<ConstructorDeclaration> read() {
    if (site.type().getKind() != ElementKind.CLASS) {
      return List.of();
    }
    return ElementFilter.constructorsIn(site.type().getEnclosedElements()).stream()
        .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
        .map(this::read)
        .toList();
  }

  private ConstructorDeclaration read(ExecutableElement constructor) {
    return new ConstructorDeclaration(
        constructor.getModifiers(),
        signatures.read(constructor),
        site.copied().ofConstructor(constructor));
  }
}
