package io.keepsake.processor.read.data;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.data.DataType.Custom;
import io.keepsake.processor.read.mirror.Annotations;
import io.keepsake.processor.read.mirror.Compilation;
import io.keepsake.processor.read.mirror.Instances;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads a {@code @MemoizeCodec} and looks at the class that it names. */
final class CodecReader {
  static final String ANNOTATION = "io.keepsake.MemoizeCodec";
  private static final String CODEC = "io.keepsake.runtime.codec.Codec";

  private final Compilation compilation;
  private final PackageElement home;

  CodecReader(Compilation compilation, PackageElement home) {
    this.compilation = compilation;
    this.home = home;
  }

  /**
   * Reads the annotation.
   *
   * @param element what carries it
   * @param type what the codec is to write, as a class
   */
  Custom read(Element element, AnnotationMirror mirror, TypeMirror type) {
    @Nullable AnnotationValue value = Annotations.written(mirror, "value");
    Origin origin = Origin.of(element).at(mirror).at(value);
    TypeElement codec = classOf(mirror).orElse(null);
    return codec == null
        ? new Custom(TypeName.get(type), ClassName.OBJECT, origin, Optional.of("is not a class"))
        : new Custom(TypeName.get(type), ClassName.get(codec), origin, failure(codec, type));
  }

  /** Returns the class that an annotation names, if it is one. */
  Optional<TypeElement> classOf(AnnotationMirror mirror) {
    AnnotationValue value = Annotations.written(mirror, "value");
    return value != null && value.getValue() instanceof TypeMirror named
        ? Optional.ofNullable(compilation.asElement(named))
        : Optional.empty();
  }

  private Optional<String> failure(TypeElement codec, TypeMirror type) {
    Instances instances = new Instances(compilation, home);
    return instances
        .flaw(codec)
        .or(() -> isOf(codec.asType(), type)
            ? Optional.empty()
            : Optional.of("is not a Codec of " + TypeName.get(type)))
        .or(() -> instances.obstacle(codec));
  }

  private boolean isOf(TypeMirror codec, TypeMirror type) {
    Types types = compilation.types();
    for (TypeMirror parent : types.directSupertypes(codec)) {
      if (compilation.isExactly(parent, java.util.Set.of(CODEC))) {
        return ((DeclaredType) parent)
            .getTypeArguments().stream()
                .anyMatch(written ->
                    types.isAssignable(written, type) && types.isAssignable(type, written));
      }
      if (isOf(parent, type)) {
        return true;
      }
    }
    return false;
  }
}
