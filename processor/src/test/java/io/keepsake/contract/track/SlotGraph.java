package io.keepsake.contract.track;

import io.keepsake.Memoize;

/** {@link Graph} with a place for each key. */
public class SlotGraph implements Graph {
  private final Script script;

  SlotGraph(Script script) {
    this.script = script;
  }

  @Override
  public long leaf(int n) {
    return leaf(n == 1);
  }

  @Override
  public long node(int n) {
    return node(n >= 3, third(n % 3));
  }

  /** Returns one of three values. */
  static Boolean third(int n) {
    return n == 0 ? null : n == 1;
  }

  @Memoize(track = true, tags = "leaf:{isSecond}")
  public long leaf(boolean isSecond) {
    return script.computeLeaf(isSecond ? 1 : 0);
  }

  @Memoize(track = true)
  public long node(boolean isUpper, Boolean third) {
    return script.computeNode(this, (isUpper ? 3 : 0) + (third == null ? 0 : third ? 1 : 2));
  }
}
