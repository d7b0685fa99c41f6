package io.keepsake.processor.read.type;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.type.AddedAnnotation;
import io.keepsake.processor.model.type.GeneratedType;
import io.keepsake.processor.model.type.GeneratedType.Claim;
import io.keepsake.processor.model.type.MemoizedTypeDeclaration;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.AttributeReader;
import io.keepsake.processor.read.mirror.Lints;
import io.keepsake.processor.read.site.GeneratedNames;
import io.keepsake.processor.read.site.Site;
import java.lang.annotation.ElementType;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads what is known of the class to be generated. */
public final class GeneratedReader {
  private final Site site;
  private final Optional<Claim> claim;

  public GeneratedReader(Site site, Optional<Claim> claim) {
    this.site = site;
    this.claim = claim;
  }

  public GeneratedType read() {
    return new GeneratedType(
        site.generated(),
        isExposed(),
        claim,
        site.copied().ofClass(site.type()),
        lints(),
        new HiddenTypeReader(site).read(),
        Annotations.find(site.type(), GeneratedNames.MEMOIZED_TYPE).map(this::memoizedType));
  }

  private boolean isExposed() {
    for (@Nullable Element at = site.type();
        at instanceof TypeElement;
        at = at.getEnclosingElement()) {
      if (!at.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  /** The entries in the head of a public handle are private, which counts in a package that a module exports. */
  private boolean isExported() {
    @Nullable ModuleElement module = site.compilation().elements().getModuleOf(site.type());
    return module != null
        && ElementFilter.exportsIn(module.getDirectives()).stream()
            .anyMatch(exports -> exports.getPackage().equals(site.home()));
  }

  private Set<Lint> lints() {
    Lints lints = new Lints(site.compilation());
    Set<Lint> all = EnumSet.noneOf(Lint.class);
    all.addAll(lints.ofUse(site.type()));
    all.addAll(lints.ofBounds(site.type()));
    if (isExposed() && isExported()) {
      all.add(Lint.EXPORTS);
    }
    return all;
  }

  private MemoizedTypeDeclaration memoizedType(AnnotationMirror mirror) {
    AttributeReader attributes = new AttributeReader(site.type(), mirror);
    AnnotationValue written = Annotations.written(mirror, "annotations");
    List<Attribute<AddedAnnotation>> annotations = written == null
        ? List.of()
        : Annotations.list(written).stream()
            .flatMap(value -> added(value).stream()
                .map(added -> new Attribute<>(added, true, attributes.origin().at(value))))
            .toList();
    return new MemoizedTypeDeclaration(attributes.origin(), attributes.text("name"), annotations);
  }

  private Optional<AddedAnnotation> added(AnnotationValue value) {
    if (!(value.getValue() instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    TypeElement type = (TypeElement) declared.asElement();
    List<String> required = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(attribute -> attribute.getDefaultValue() == null)
        .map((ExecutableElement attribute) -> attribute.getSimpleName().toString())
        .sorted()
        .toList();
    return Optional.of(new AddedAnnotation(
        ClassName.get(type),
        site.compilation().isVisible(type, site.home()),
        Annotations.targets(type).contains(ElementType.TYPE.name()),
        required));
  }
}
