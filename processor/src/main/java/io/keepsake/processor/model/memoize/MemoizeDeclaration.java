package io.keepsake.processor.model.memoize;

import io.keepsake.Backend;
import io.keepsake.Nulls;
import io.keepsake.Scope;
import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.DurationText;
import io.keepsake.processor.model.Origin;

/** The attributes of one {@code @Memoize}. */
public record MemoizeDeclaration(
    Origin origin,
    Bounds bounds,
    FreshDeclaration fresh,
    Attribute<Nulls> nulls,
    Sharing sharing,
    KeepingDeclaration keeping,
    Attribute<Boolean> track) {

  /** Whether answers know what they were made of. */
  public boolean isTracked() {
    return track.value();
  }

  /** What leaves the cache, and when. */
  public record Bounds(
      Attribute<Backend> backend,
      Attribute<Integer> capacity,
      Attribute<DurationText> ttl,
      Attribute<DurationText> idle) {}

  /** How callers share an answer. */
  public record Sharing(
      Attribute<String> name,
      Attribute<Scope> scope,
      Attribute<DurationText> waitTimeout,
      Attribute<Boolean> copy) {}
}
