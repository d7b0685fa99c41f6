package io.keepsake.processor.check.batch;

import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.check.rule.Rule;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;

/**
 * What a rule says of a memoized method, said of a method that gives many of its answers: it is overridden as that one is,
 * and its body computes the same.
 */
public final class BodiesOfBatches implements Rule {
  private final MethodRule rule;

  /** Applies a rule to them. */
  public BodiesOfBatches(MethodRule rule) {
    this.rule = rule;
  }

  @Override
  public void check(TypeDeclaration type, ProblemReport report) {
    type.batches()
        .forEach(batch -> type.partnerOf(batch)
            .ifPresent(partner -> rule.check(type, batch.as(partner), report)));
  }
}
