package io.keepsake.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

final class MemoizedClassGraphTest {
  private final ClassFiles files = ClassFiles.ofModule("java.base");
  private final ClassGraph plain = new ClassGraph(files);
  private final MemoizedClassGraph memoized = new MemoizedClassGraph(files);

  @Test
  void answers_onePackage_asThePlainOnes() {
    Set<String> types = files.packages().types("java.util.function");
    assertThat(types).isNotEmpty();

    for (String type : types) {
      assertThat(memoized.facts(type)).isEqualTo(plain.facts(type));
      assertThat(memoized.depth(type)).isEqualTo(plain.depth(type));
      assertThat(memoized.ancestors(type)).isEqualTo(plain.ancestors(type));
      assertThat(memoized.reach(type, 2)).isEqualTo(plain.reach(type, 2));
    }
    assertThat(memoized.referrers("java.util")).isEqualTo(plain.referrers("java.util"));
  }

  @Test
  void depth_recursion_remembersEachTypeOnTheWay() {
    memoized.depth("java.util.Collection");

    assertThat(memoized.depthMemo().size()).isEqualTo(3);
    assertThat(memoized.depthMemo().stats().misses()).isEqualTo(3);
    assertThat(memoized.depthMemo().stats().hits()).isEqualTo(1);
    assertThat(memoized.depthMemo().peek("java.lang.Iterable").value()).isEqualTo(1);
  }

  @Test
  void ancestors_again_isTheSameSet() {
    assertThat(memoized.ancestors("java.util.ArrayList"))
        .isSameAs(memoized.ancestors("java.util.ArrayList"));
  }
}
