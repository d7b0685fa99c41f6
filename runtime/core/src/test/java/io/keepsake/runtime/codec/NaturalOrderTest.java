package io.keepsake.runtime.codec;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NaturalOrderTest {

  static List<Object> natural() {
    return List.of(
        List.of(1),
        Set.of(1),
        Map.of(1, 2),
        new TreeSet<>(Set.of(1)),
        new TreeMap<>(Map.of(1, 2)),
        new TreeSet<Integer>(Comparator.naturalOrder()));
  }

  static List<Object> compared() {
    return List.of(
        new TreeSet<>(String.CASE_INSENSITIVE_ORDER),
        new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
        new TreeSet<Integer>(Comparator.reverseOrder()));
  }

  @ParameterizedTest
  @MethodSource("natural")
  void require_withoutComparator_isFine(Object value) {
    assertThatCode(() -> NaturalOrder.require(value)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @MethodSource("compared")
  void require_withComparator_fails(Object value) {
    assertThatThrownBy(() -> NaturalOrder.require(value)).isInstanceOf(CodecException.class);
  }
}
