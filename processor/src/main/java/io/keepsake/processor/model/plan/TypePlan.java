package io.keepsake.processor.model.plan;

import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.plan.method.MethodPlan;
import java.util.List;

/**
 * A class to be generated, with all decisions made.
 *
 * @param origin the type that it is generated for
 * @param head its declaration
 * @param owner what stands for the type in all of its caches
 * @param constructors its constructors
 * @param memoized the methods whose answers are kept
 * @param changes the methods that change answers of others
 * @param forwarded the methods that it only passes on
 */
public record TypePlan(
    Origin origin,
    TypeHead head,
    OwnerPlan owner,
    List<ConstructorPlan> constructors,
    Memoized memoized,
    ChangesPlan changes,
    List<ForwardingPlan> forwarded) {

  /** Copies the lists. */
  public TypePlan {
    constructors = List.copyOf(constructors);
    forwarded = List.copyOf(forwarded);
  }

  /** Returns its memoized methods. */
  public List<MethodPlan> methods() {
    return memoized.methods();
  }

  /** Returns the methods that give many answers of a memoized one. */
  public List<BatchPlan> batches() {
    return memoized.batches();
  }

  /**
   * The methods whose answers are kept.
   *
   * @param methods those that give one answer, and have a cache each
   * @param batches those that give many answers of one of the others
   */
  public record Memoized(List<MethodPlan> methods, List<BatchPlan> batches) {

    /** Copies the lists. */
    public Memoized {
      methods = List.copyOf(methods);
      batches = List.copyOf(batches);
    }
  }
}
