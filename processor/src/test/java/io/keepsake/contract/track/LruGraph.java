package io.keepsake.contract.track;

import io.keepsake.Backend;
import io.keepsake.Memoize;

/** {@link Graph} on one backend. */
public class LruGraph implements Graph {
  private final Script script;

  LruGraph(Script script) {
    this.script = script;
  }

  @Memoize(track = true, tags = "leaf:{n}", backend = Backend.LRU)
  @Override
  public long leaf(int n) {
    return script.computeLeaf(n);
  }

  @Memoize(track = true, backend = Backend.LRU)
  @Override
  public long node(int n) {
    return script.computeNode(this, n);
  }
}
