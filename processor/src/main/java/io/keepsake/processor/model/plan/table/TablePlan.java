package io.keepsake.processor.model.plan.table;

import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.DurationText;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The table that holds the answers of a method.
 *
 * @param kind its class
 * @param hit what it has to note on a hit
 * @param answer the type of the answers, boxed
 * @param spec what the annotation says
 * @param fresh what it says about answers that get old while better ones fail or are slow
 * @param restores whether entries can take over what a store has kept
 * @param tier how answers are kept as bytes, if they are
 * @param hooks what the application does with answers, if it does
 */
public record TablePlan(
    TableKind kind,
    Hit hit,
    TypeName answer,
    Spec spec,
    FreshPlan fresh,
    boolean restores,
    Optional<TierPlan> tier,
    Optional<HooksPlan> hooks) {

  /** What a table has to note on a hit. */
  public enum Hit {
    /** That it was used. */
    PLAIN,

    /** That it was used, if it is not too old. */
    TIMED,

    /** That it was used, if it is not old enough to be computed anew. */
    REFRESHED,

    /** That it was used, which makes it younger, if it is not too old. */
    IDLE
  }

  /**
   * What the annotation says, other than the defaults. Durations are in nanoseconds, {@link DurationText#NONE} if there
   * is nothing to say.
   */
  public record Spec(
      OptionalInt capacity, long ttl, long idle, long waitTimeout, Optional<String> name) {}
}
