package io.keepsake.contract.track;

import io.keepsake.contract.backend.Handle;
import io.keepsake.runtime.Memos;
import java.util.function.BiFunction;

/** Makes graphs on each backend. */
final class Graphs {
  private Graphs() {}

  /** A graph and its handles. */
  record Subject(
      Memos memos, Graph graph, Handle<Integer, Long> leaves, Handle<Integer, Long> nodes) {}

  /** Makes a graph. */
  interface Maker extends BiFunction<Memos, Script, Subject> {}

  static Subject lru(Memos memos, Script script) {
    MemoizedLruGraph graph = new MemoizedLruGraph(memos, script);
    var l = graph.leafMemo();
    var n = graph.nodeMemo();
    return new Subject(
        memos,
        graph,
        new Handle<>(l, l::peek, l::contains, l::put, l::invalidate, l::take, l::refresh),
        new Handle<>(n, n::peek, n::contains, n::put, n::invalidate, n::take, n::refresh));
  }

  static Subject lfu(Memos memos, Script script) {
    MemoizedLfuGraph graph = new MemoizedLfuGraph(memos, script);
    var l = graph.leafMemo();
    var n = graph.nodeMemo();
    return new Subject(
        memos,
        graph,
        new Handle<>(l, l::peek, l::contains, l::put, l::invalidate, l::take, l::refresh),
        new Handle<>(n, n::peek, n::contains, n::put, n::invalidate, n::take, n::refresh));
  }

  static Subject ttl(Memos memos, Script script) {
    MemoizedTtlGraph graph = new MemoizedTtlGraph(memos, script);
    var l = graph.leafMemo();
    var n = graph.nodeMemo();
    return new Subject(
        memos,
        graph,
        new Handle<>(l, l::peek, l::contains, l::put, l::invalidate, l::take, l::refresh),
        new Handle<>(n, n::peek, n::contains, n::put, n::invalidate, n::take, n::refresh));
  }

  static Subject slots(Memos memos, Script script) {
    MemoizedSlotGraph graph = new MemoizedSlotGraph(memos, script);
    var leaf = graph.leafMemo();
    var node = graph.nodeMemo();
    return new Subject(
        memos,
        graph,
        new Handle<>(
            leaf,
            n -> leaf.peek(n == 1),
            n -> leaf.contains(n == 1),
            (n, value) -> leaf.put(n == 1, value),
            n -> leaf.invalidate(n == 1),
            n -> leaf.take(n == 1),
            n -> leaf.refresh(n == 1)),
        new Handle<>(
            node,
            n -> node.peek(n >= 3, SlotGraph.third(n % 3)),
            n -> node.contains(n >= 3, SlotGraph.third(n % 3)),
            (n, value) -> node.put(n >= 3, SlotGraph.third(n % 3), value),
            n -> node.invalidate(n >= 3, SlotGraph.third(n % 3)),
            n -> node.take(n >= 3, SlotGraph.third(n % 3)),
            n -> node.refresh(n >= 3, SlotGraph.third(n % 3))));
  }
}
