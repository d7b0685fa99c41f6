package io.keepsake.processor.model.memoize;

import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.DurationText;

/** What a {@code @Memoize} says about answers that get old while better ones fail or are slow. */
public record FreshDeclaration(
    Attribute<DurationText> refresh,
    Attribute<DurationText> staleOnError,
    Attribute<DurationText> staleOnTimeout,
    Attribute<DurationText> hardTimeout) {

  /** Whether computations may run in another thread than their caller's. */
  public boolean departs() {
    return refresh.value().isGiven()
        || staleOnTimeout.value().isGiven()
        || hardTimeout.value().isGiven();
  }
}
