package io.keepsake.processor.model.plan.method;

import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.outcome.AskedMethod;
import io.keepsake.processor.model.outcome.JitterText;
import io.keepsake.processor.model.outcome.UntilText.Moment;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which answers of a method are kept, and how long.
 *
 * @param failures the exceptions that are kept
 * @param asking who is asked about answers
 * @param lifetime what the table is told about lives, if there is anything
 * @param isJudgedLater whether answers that arrive later are decided about then
 * @param lints the warnings that this provokes
 */
public record OutcomesPlan(
    List<TypeName> failures,
    Asking asking,
    Optional<Lifetime> lifetime,
    boolean isJudgedLater,
    Set<Lint> lints) {

  /** Copies the collections. */
  public OutcomesPlan {
    failures = List.copyOf(failures);
    lints = Set.copyOf(lints);
  }

  /** Whether some exceptions are kept. */
  public boolean keepsFailures() {
    return !failures.isEmpty();
  }

  /**
   * The methods that are asked about answers.
   *
   * @param refusesNull whether a null that arrives later is not kept
   * @param value the type of the answers as they take them
   * @param key the types of what they take of a key
   */
  public record Asking(
      boolean refusesNull,
      Optional<AskedMethod> unless,
      Optional<AskedMethod> onlyIf,
      Optional<AskedMethod> ttlFrom,
      TypeName value,
      List<TypeName> key) {

    /** Copies the list. */
    public Asking {
      key = List.copyOf(key);
    }

    /** Whether answers may be refused. */
    public boolean isConditional() {
      return refusesNull || unless.isPresent() || onlyIf.isPresent();
    }
  }

  /**
   * What is said about lives beside the time to live after write and after use.
   *
   * @param asks whether the table is asked about each answer
   * @param varies whether it tells how long each lives
   * @param negativeTtl in nanoseconds, 0 if there is none
   * @param jitter by how much lives are shortened at random
   * @param until when they end
   */
  public record Lifetime(
      boolean asks, boolean varies, long negativeTtl, JitterText jitter, Optional<Moment> until) {}
}
