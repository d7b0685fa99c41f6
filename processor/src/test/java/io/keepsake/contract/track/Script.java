package io.keepsake.contract.track;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What the methods of a {@link Graph} do, and the list of those that were computed. */
public final class Script {
  private final Map<Integer, Long> leaves = new HashMap<>();
  private final Map<Integer, ToLongFunction<Graph>> nodes = new HashMap<>();
  private final List<String> computed = new ArrayList<>();

  /** Changes the outside world. */
  synchronized Script leaf(int n, long value) {
    leaves.put(n, value);
    return this;
  }

  synchronized Script node(int n, ToLongFunction<Graph> computation) {
    nodes.put(n, computation);
    return this;
  }

  /** Returns what was computed since the last call, such as {@code "n1 l0"}. */
  synchronized String log() {
    String log = String.join(" ", computed);
    computed.clear();
    return log;
  }

  synchronized long computeLeaf(int n) {
    computed.add("l" + n);
    return leaves.getOrDefault(n, 0L);
  }

  long computeNode(Graph graph, int n) {
    ToLongFunction<Graph> computation;
    synchronized (this) {
      computed.add("n" + n);
      computation = nodes.get(n);
    }
    if (computation == null) {
      throw new IllegalStateException("there is no node " + n);
    }
    return computation.applyAsLong(graph);
  }
}
