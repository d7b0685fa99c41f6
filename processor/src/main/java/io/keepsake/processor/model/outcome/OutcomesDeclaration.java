package io.keepsake.processor.model.outcome;

import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.DurationText;
import java.util.List;

/**
 * The attributes of one {@code @Memoize} that tell answers apart.
 *
 * @param failures the exceptions that are kept
 * @param negativeTtl how long it is kept that nothing was found
 * @param asking who is asked about answers
 * @param jitter how much lives are shortened at random
 * @param until when all lives end
 * @param canBeEmpty whether an answer can be an empty optional
 */
public record OutcomesDeclaration(
    Attribute<List<KeptFailure>> failures,
    Attribute<DurationText> negativeTtl,
    AskingDeclaration asking,
    Attribute<JitterText> jitter,
    Attribute<UntilText> until,
    boolean canBeEmpty) {

  /** Whether answers may expire even if there is neither a {@code ttl} nor an {@code idle}. */
  public boolean isTimed() {
    return negativeTtl.value().isGiven()
        || asking.ttlFrom().isPresent()
        || until.value().moment().isPresent();
  }
}
