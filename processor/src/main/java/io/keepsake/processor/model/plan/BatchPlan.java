package io.keepsake.processor.model.plan;

import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.batch.BatchMatch.Container;
import io.keepsake.processor.model.plan.method.MethodPlan;

/**
 * A method of a generated class that gives many answers of a memoized one.
 *
 * @param head its declaration
 * @param partner the memoized method
 * @param keys where the keys come from
 * @param locals what its local variables are called
 */
public record BatchPlan(ChangingPlan.Head head, MethodPlan partner, Keys keys, Locals locals) {

  /**
   * Where the keys come from.
   *
   * @param parameter the number of the parameter that has them
   * @param container what type that has
   * @param type the type of a key
   * @param element the parameter of the memoized method that takes one
   * @param variable the type variable of the handle's method that looks keys of any type up
   */
  public record Keys(
      int parameter, Container container, TypeName type, String element, String variable) {}

  /** What local variables are called. */
  public record Locals(String memo, String batch, String failure) {}
}
