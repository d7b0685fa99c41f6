package io.keepsake.samples.quickstart;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/** The questions of this sample. */
final class Questions {
  private static final String START = "java.util";
  private static final int STEPS = 3;
  private static final int TOP = 10;

  private Questions() {}

  static List<Question<?>> about(ClassFiles files) {
    return List.of(depth(files), ancestors(files), reach(files), mostReferenced(files));
  }

  private static Question<Integer> depth(ClassFiles files) {
    return new Question<>(
        "How deep is each type?",
        files.types(),
        ClassGraph::depth,
        depths -> top(depths, depth -> depth) + " below java.lang.Object");
  }

  private static Question<Set<String>> ancestors(ClassFiles files) {
    return new Question<>(
        "What are each type's ancestors?",
        files.types(),
        ClassGraph::ancestors,
        ancestors -> top(ancestors, Collection::size) + " superclasses and interfaces");
  }

  private static Question<Set<String>> reach(ClassFiles files) {
    return new Question<>(
        "Where do %d references lead from %s?".formatted(STEPS, START),
        files.packages().types(START),
        (graph, type) -> graph.reach(type, STEPS),
        reached -> top(reached, Collection::size) + " types");
  }

  private static Question<List<Referenced>> mostReferenced(ClassFiles files) {
    return new Question<>(
        "What does each package refer to most?",
        files.packages().all(),
        (graph, name) -> graph.mostReferenced(name, TOP),
        lists -> "java and below: " + lists.get("java").get(0));
  }

  /** Returns the subject whose answer is largest, and how large that is. */
  private static <A> String top(Map<String, A> answers, ToIntFunction<A> size) {
    return answers.entrySet().stream()
        .max(Comparator.comparingInt(entry -> size.applyAsInt(entry.getValue())))
        .map(entry -> entry.getKey() + ": " + size.applyAsInt(entry.getValue()))
        .orElse("none");
  }
}
