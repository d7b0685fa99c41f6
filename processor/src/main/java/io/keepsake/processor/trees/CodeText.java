package io.keepsake.processor.trees;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The text that a fingerprint is taken of: kinds of trees in brackets, and words. It is the same for each JDK: kinds of
 * newer ones that only wrap another tree are left out.
 */
final class CodeText {
  private static final Set<String> WRAPPERS = Set.of(
      "PARENTHESIZED",
      "PARENTHESIZED_PATTERN",
      "ANNOTATED_TYPE",
      "CONSTANT_CASE_LABEL",
      "PATTERN_CASE_LABEL");

  private final StringBuilder text = new StringBuilder();

  static boolean isWrapper(Tree tree) {
    return WRAPPERS.contains(tree.getKind().name());
  }

  /** Tells of the label of a {@code default}: some versions have a tree for it, and others no label at all. */
  static boolean isDefaultAlone(Iterable<? extends Tree> labels) {
    Iterator<? extends Tree> each = labels.iterator();
    return each.hasNext()
        && each.next().getKind().name().equals("DEFAULT_CASE_LABEL")
        && !each.hasNext();
  }

  void open(Tree tree) {
    text.append('(').append(tree.getKind().name());
  }

  void close() {
    text.append(')');
  }

  void openList() {
    text.append('[');
  }

  void closeList() {
    text.append(']');
  }

  /** Adds a word; its length tells where it ends. */
  void word(String word) {
    text.append(' ').append(word.length()).append(':').append(word);
  }

  /** Adds a literal: numbers by their bits, which print alike everywhere. */
  void literal(Object value) {
    if (value instanceof Double number) {
      word(Long.toHexString(Double.doubleToRawLongBits(number)));
    } else if (value instanceof Float number) {
      word(Integer.toHexString(Float.floatToRawIntBits(number)));
    } else {
      word(String.valueOf(value));
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }

  /**
   * Returns the operands of a sum from left to right, string literals at its start joined: the parser joins some of them
   * by itself, and not in each version.
   */
  static List<Object> operands(BinaryTree sum) {
    List<Object> operands = new ArrayList<>();
    ExpressionTree at = sum;
    for (; at.getKind() == Kind.PLUS; at = plain(((BinaryTree) at).getLeftOperand())) {
      operands.add(0, ((BinaryTree) at).getRightOperand());
    }
    operands.add(0, at);
    while (operands.size() > 1 && isString(operands.get(0)) && isString(operands.get(1))) {
      operands.set(1, string(operands.remove(0)) + string(operands.get(0)));
    }
    return operands;
  }

  private static ExpressionTree plain(ExpressionTree tree) {
    return tree instanceof ParenthesizedTree around ? plain(around.getExpression()) : tree;
  }

  private static boolean isString(Object operand) {
    return operand instanceof String
        || (operand instanceof Tree tree && tree.getKind() == Kind.STRING_LITERAL);
  }

  private static String string(Object operand) {
    return operand instanceof LiteralTree literal
        ? String.valueOf(literal.getValue())
        : (String) operand;
  }
}
