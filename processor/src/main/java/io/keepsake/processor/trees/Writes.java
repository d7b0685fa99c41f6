package io.keepsake.processor.trees;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.UnaryTree;
import java.util.EnumSet;
import java.util.Set;

/** What is written by an assignment. */
final class Writes {
  private static final Set<Kind> STEPS = EnumSet.of(
      Kind.PREFIX_INCREMENT, Kind.PREFIX_DECREMENT, Kind.POSTFIX_INCREMENT, Kind.POSTFIX_DECREMENT);

  private Writes() {}

  /** Tells whether an operation changes its operand. */
  static boolean isWrite(UnaryTree operation) {
    return STEPS.contains(operation.getKind());
  }

  /** Returns the variable that an assignment changes, itself or in the array that it holds. */
  static ExpressionTree variable(ExpressionTree target) {
    if (target instanceof ArrayAccessTree access) {
      return variable(access.getExpression());
    }
    return target instanceof ParenthesizedTree around ? variable(around.getExpression()) : target;
  }
}
