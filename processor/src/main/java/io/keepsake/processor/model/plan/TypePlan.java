package io.keepsake.processor.model.plan;

import io.keepsake.processor.model.Origin;
import java.util.List;

/**
 * A class to be generated, with all decisions made.
 *
 * @param origin the type that it is generated for
 * @param head its declaration
 * @param owner what stands for the type in all of its caches
 * @param constructors its constructors
 * @param methods its memoized methods
 * @param batches the methods that give many answers of a memoized one
 * @param changes the methods that change answers of others
 * @param forwarded the methods that it only passes on
 */
public record TypePlan(
    Origin origin,
    TypeHead head,
    OwnerPlan owner,
    List<ConstructorPlan> constructors,
    List<MethodPlan> methods,
    List<BatchPlan> batches,
    ChangesPlan changes,
    List<ForwardingPlan> forwarded) {

  /** Copies the lists. */
  public TypePlan {
    constructors = List.copyOf(constructors);
    methods = List.copyOf(methods);
    batches = List.copyOf(batches);
    forwarded = List.copyOf(forwarded);
  }
}
