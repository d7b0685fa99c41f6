package io.keepsake.processor.read.store;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.store.ByteBackend;
import io.keepsake.processor.model.store.StoresDeclaration;
import io.keepsake.processor.model.store.StoresDeclaration.Access;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.Instances;
import io.keepsake.processor.read.mirror.Lints;
import io.keepsake.processor.read.site.MemoizeReader;
import io.keepsake.processor.read.site.MemoizedMethods;
import io.keepsake.processor.read.site.Site;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Finds the class that opens the stores of a method whose answers are kept as bytes, and looks at it. */
public final class StoresReader {
  private static final String STORES = "io.keepsake.runtime.spi.ByteStores";
  private static final String INSTANCE = "INSTANCE";

  private final Site site;

  public StoresReader(Site site) {
    this.site = site;
  }

  public StoresDeclaration read(ExecutableElement method, ByteBackend backend) {
    AnnotationMirror mirror = MemoizedMethods.annotation(method);
    @Nullable AnnotationValue named = Annotations.written(mirror, MemoizeReader.STORES);
    Origin origin = Origin.of(method).at(mirror).at(named);
    return named != null && backend == ByteBackend.CUSTOM
        ? own(origin, named)
        : found(origin, backend);
  }

  private StoresDeclaration found(Origin origin, ByteBackend backend) {
    boolean isThere = site.compilation().isThere(backend.stores().canonicalName(), site.type());
    return new StoresDeclaration(
        origin,
        backend.stores(),
        isThere ? Access.CONSTANT : Access.MISSING,
        Optional.empty(),
        Set.of());
  }

  private StoresDeclaration own(Origin origin, AnnotationValue named) {
    TypeElement type =
        named.getValue() instanceof TypeMirror mirror ? site.compilation().asElement(mirror) : null;
    if (type == null) {
      return new StoresDeclaration(
          origin,
          ClassName.OBJECT,
          Access.NO_STORES,
          Optional.of("what `stores` names is not a class"),
          Set.of());
    }
    if (type.getQualifiedName().contentEquals(STORES)) {
      return found(origin, ByteBackend.CUSTOM);
    }
    String name = type.getQualifiedName().toString();
    if (!site.compilation().isA(type.asType(), STORES)) {
      return new StoresDeclaration(
          origin,
          ClassName.get(type),
          Access.NO_STORES,
          Optional.of(name + " does not implement ByteStores"),
          Set.of());
    }
    Instances instances = new Instances(site.compilation(), site.home());
    Optional<String> failure = hasConstant(type)
        ? Optional.empty()
        : instances.flaw(type).or(() -> instances.obstacle(type)).map(flaw -> name + " " + flaw);
    Access access = hasConstant(type) ? Access.CONSTANT : Access.CONSTRUCTOR;
    return new StoresDeclaration(
        origin,
        ClassName.get(type),
        failure.isPresent() ? Access.UNREACHABLE : access,
        failure,
        lints(type));
  }

  private boolean hasConstant(TypeElement type) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().contentEquals(INSTANCE))
        .anyMatch(this::isConstant);
  }

  private boolean isConstant(VariableElement field) {
    return field.getModifiers().contains(Modifier.STATIC)
        && field.getModifiers().contains(Modifier.FINAL)
        && site.compilation().isVisible(field, site.home())
        && site.compilation().isA(field.asType(), STORES);
  }

  private Set<Lint> lints(TypeElement type) {
    Set<Lint> lints = EnumSet.noneOf(Lint.class);
    lints.addAll(new Lints(site.compilation()).ofUse(type));
    return lints;
  }
}
