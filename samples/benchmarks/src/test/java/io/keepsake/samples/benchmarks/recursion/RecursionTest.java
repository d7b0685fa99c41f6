package io.keepsake.samples.benchmarks.recursion;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All ways to write the recursive method compute the same. */
final class RecursionTest {
  @ParameterizedTest
  @EnumSource
  void fib_twenty_isRight(Recursion recursion) {
    assertThat(recursion.fib(20)).isEqualTo(6765);
  }
}
