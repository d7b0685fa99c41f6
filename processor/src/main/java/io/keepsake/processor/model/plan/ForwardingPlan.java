package io.keepsake.processor.model.plan;

import com.palantir.javapoet.AnnotationSpec;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.Signature;
import java.util.List;
import java.util.Set;

/**
 * A method of a wrapper that asks its delegate and nothing else.
 *
 * @param name its name
 * @param signature what it takes and gives
 * @param annotations what it carries
 * @param lints what it suppresses
 */
public record ForwardingPlan(
    String name, Signature signature, List<AnnotationSpec> annotations, Set<Lint> lints) {

  /** Copies the collections. */
  public ForwardingPlan {
    annotations = List.copyOf(annotations);
    lints = Set.copyOf(lints);
  }
}
