package io.keepsake.samples.quickstart;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Asks a question of the plain and of the memoized service, each new, so that nothing is remembered before. */
final class Trial {
  private final ClassFiles files;

  Trial(ClassFiles files) {
    this.files = files;
  }

  <A> Outcome run(Question<A> question) {
    ClassGraph plain = new ClassGraph(files);
    Timed<Map<String, A>> computed = Timed.call(() -> question.ask(plain));
    MemoizedClassGraph memoized = new MemoizedClassGraph(files);
    Timed<Map<String, A>> remembered = Timed.call(() -> question.ask(memoized));
    List<Usage> usages = usages(memoized);
    Timed<Map<String, A>> again = Timed.call(() -> question.ask(memoized));
    return new Outcome(
        question.text(),
        question.gist().apply(computed.value()),
        new Times(computed.time(), remembered.time(), again.time()),
        usages,
        computed.value().equals(remembered.value()) && computed.value().equals(again.value()));
  }

  private static List<Usage> usages(MemoizedClassGraph graph) {
    return Stream.of(
            graph.depthMemo(),
            graph.ancestorsMemo(),
            graph.reachMemo(),
            graph.referrersMemo(),
            graph.factsMemo())
        .map(Usage::of)
        .filter(Usage::asked)
        .toList();
  }
}
