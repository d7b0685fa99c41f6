package io.keepsake.processor.model.type;

import com.palantir.javapoet.AnnotationSpec;
import io.keepsake.processor.model.Signature;
import java.util.List;

/**
 * A method of an interface that a wrapper only passes on to its delegate.
 *
 * @param name its name
 * @param signature what it takes and gives
 * @param annotations what a copy of it carries
 */
public record ForwardedMethod(String name, Signature signature, List<AnnotationSpec> annotations) {

  /** Copies the list. */
  public ForwardedMethod {
    annotations = List.copyOf(annotations);
  }
}
