package io.keepsake.runtime.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Calls that are equal have equal keys in a store of the application. */
class ArgumentListsTest {
  private static Object[] arguments(int number) {
    return new Object[] {
      new int[] {number},
      Arrays.asList(null, new long[][] {{number}}),
      Map.of("k", List.of(Optional.of(new char[] {(char) number}))),
      Optional.empty(),
      null,
      "text"
    };
  }

  @Test
  void keys_ofArraysAtAnyDepth_areEqualByContent() {
    assertThat(ArgumentLists.key("m", arguments(1)))
        .isEqualTo(ArgumentLists.key("m", arguments(1)));
    assertThat(ArgumentLists.key("m", arguments(1)))
        .isNotEqualTo(ArgumentLists.key("m", arguments(2)));
    assertThat(ArgumentLists.key("m", arguments(1)).arguments())
        .containsExactly(
            List.of(1),
            Arrays.asList(null, List.of(List.of(1L))),
            Map.of("k", List.of(Optional.of(List.of((char) 1)))),
            Optional.empty(),
            null,
            "text");
  }
}
