package io.keepsake.processor.model.plan.method;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.keepsake.processor.model.result.ResultKind;
import java.util.List;
import java.util.Optional;

/**
 * What the entries of a method hold of the answer.
 *
 * @param field the name of the field
 * @param stored the type of the field; it mentions no type variable, for entries belong to no instance
 * @param given the type that callers see
 * @param boxed the type that callers see, as a type argument
 * @param adapter the class that makes a future of the method's result and the result of a future, if they are not the same
 * @param typeVariables the method's type variables that these types mention
 * @param treatment what happens to it on the way in and out
 */
public record ValuePlan(
    String field,
    TypeName stored,
    TypeName given,
    TypeName boxed,
    Optional<ClassName> adapter,
    List<TypeVariableName> typeVariables,
    Treatment treatment) {

  /** Copies the list. */
  public ValuePlan {
    typeVariables = List.copyOf(typeVariables);
  }

  /** Returns which answers are kept and how long, if that is not the same for all. */
  public Optional<OutcomesPlan> outcomes() {
    return treatment.outcomes();
  }

  /** Whether some exceptions are kept. */
  public boolean keepsFailures() {
    return outcomes().map(OutcomesPlan::keepsFailures).orElse(false);
  }

  /** Whether values that arrive later are decided about then. */
  public boolean isJudgedLater() {
    return outcomes().map(OutcomesPlan::isJudgedLater).orElse(false);
  }

  /**
   * What happens to a value on the way in and out.
   *
   * @param kind what the value is
   * @param copies whether callers get copies
   * @param casts whether the type of the field has lost its type variables
   * @param skipsNull whether null is not stored
   * @param outcomes which values are kept and how long, if that is not the same for all
   */
  public record Treatment(
      ResultKind kind,
      boolean copies,
      boolean casts,
      boolean skipsNull,
      Optional<OutcomesPlan> outcomes) {

    /** Whether the field is given as it is. */
    public boolean isPlain() {
      return !copies && !casts && !isAsync();
    }

    /** Whether the value arrives later. */
    public boolean isAsync() {
      return kind == ResultKind.ASYNC;
    }
  }
}
