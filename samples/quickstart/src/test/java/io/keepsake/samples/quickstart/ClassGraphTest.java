package io.keepsake.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** The plain and the memoized service give the answers that are known. */
@ParameterizedClass
@MethodSource("graphs")
final class ClassGraphTest {
  private final ClassGraph graph;

  ClassGraphTest(ClassGraph graph) {
    this.graph = graph;
  }

  static List<ClassGraph> graphs() {
    ClassFiles files = ClassFiles.ofModule("java.base");
    return List.of(new ClassGraph(files), new MemoizedClassGraph(files));
  }

  @Test
  void depth_longestWayToObject() {
    assertThat(graph.depth("java.lang.Object")).isZero();
    assertThat(graph.depth("java.lang.Iterable")).isEqualTo(1);
    assertThat(graph.depth("java.util.Collection")).isEqualTo(2);
    assertThat(graph.depth("java.util.ArrayList"))
        .isEqualTo(1 + graph.depth("java.util.AbstractList"));
  }

  @Test
  void ancestors_superclassesAndInterfaces() {
    assertThat(graph.ancestors("java.lang.Object")).isEmpty();
    assertThat(graph.ancestors("java.lang.Integer"))
        .containsExactlyInAnyOrder(
            "java.lang.Object",
            "java.lang.Number",
            "java.lang.Comparable",
            "java.io.Serializable",
            "java.lang.constant.Constable",
            "java.lang.constant.ConstantDesc");
  }

  @Test
  void reach_noSteps_itself() {
    assertThat(graph.reach("java.util.List", 0)).containsExactly("java.util.List");
  }

  @Test
  void reach_oneStep_itselfAndReferences() {
    assertThat(graph.reach("java.util.List", 1))
        .contains("java.util.List")
        .containsAll(graph.facts("java.util.List").references())
        .hasSize(1 + graph.facts("java.util.List").references().size());
  }

  @Test
  void reach_circle_ends() {
    assertThat(graph.facts("java.util.Map").references()).contains("java.util.Map$Entry");
    assertThat(graph.facts("java.util.Map$Entry").references()).contains("java.util.Map");

    assertThat(graph.reach("java.util.Map", 3)).contains("java.util.Map", "java.util.Map$Entry");
  }

  @Test
  void mostReferenced_ofPackage_mostFirst() {
    List<Referenced> most = graph.mostReferenced("java.util.function", 2);

    assertThat(most).hasSize(2).isSortedAccordingTo(Referenced.MOST_FIRST);
    assertThat(most.get(0).type()).isEqualTo("java.lang.Object");
  }
}
