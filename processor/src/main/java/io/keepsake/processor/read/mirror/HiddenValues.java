package io.keepsake.processor.read.mirror;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** Finds what an annotation is made of and a generated class cannot name. */
final class HiddenValues extends SimpleAnnotationValueVisitor14<Optional<TypeElement>, Void> {
  private final HiddenTypes types;

  HiddenValues(Compilation compilation, PackageElement home) {
    super(Optional.empty());
    this.types = new HiddenTypes(compilation, home);
  }

  /** Returns the first class in an annotation that cannot be named, which may be its own. */
  Optional<TypeElement> in(AnnotationMirror mirror) {
    Stream<Optional<TypeElement>> values =
        mirror.getElementValues().values().stream().map(value -> value.accept(this, null));
    return Stream.concat(Stream.of(types.in(mirror.getAnnotationType())), values)
        .flatMap(Optional::stream)
        .findFirst();
  }

  @Override
  public Optional<TypeElement> visitType(TypeMirror type, Void unused) {
    return types.in(type);
  }

  @Override
  public Optional<TypeElement> visitEnumConstant(VariableElement constant, Void unused) {
    return types.in(constant.asType());
  }

  @Override
  public Optional<TypeElement> visitAnnotation(AnnotationMirror mirror, Void unused) {
    return in(mirror);
  }

  @Override
  public Optional<TypeElement> visitArray(List<? extends AnnotationValue> values, Void unused) {
    return values.stream().flatMap(value -> value.accept(this, null).stream()).findFirst();
  }
}
