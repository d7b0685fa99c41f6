package io.keepsake.processor.model.type;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * An annotation that {@code @MemoizedType} asks for.
 *
 * @param type the annotation's type
 * @param visible whether the generated class can name it
 * @param forTypes whether it may stand on a class
 * @param required its attributes without a default
 */
public record AddedAnnotation(
    ClassName type, boolean visible, boolean forTypes, List<String> required) {

  /** Copies the list. */
  public AddedAnnotation {
    required = List.copyOf(required);
  }
}
