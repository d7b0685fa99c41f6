package io.keepsake.samples.benchmarks.contender;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.samples.benchmarks.workload.Arguments;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All contenders give the same answers, and those with a cache compute each once. */
final class ContenderTest {
  private static final int CAPACITY = Arguments.COUNT * 3 / 2;

  private final CountingFormula formula = new CountingFormula();

  @ParameterizedTest
  @EnumSource
  void answers_firstAndSecondCall_areTheFormulas(Contender contender) {
    Service service = contender.open(formula, CAPACITY);
    for (int round = 0; round < 2; round++) {
      Arguments arguments = Arguments.create();
      for (int call = 0; call < Arguments.COUNT; call++) {
        check(service, arguments, call);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void computations_secondRound_none(Contender contender) {
    Service service = contender.open(formula, CAPACITY);
    for (int round = 0; round < 2; round++) {
      Arguments arguments = Arguments.create();
      for (int call = 0; call < Arguments.COUNT; call++) {
        service.f(arguments.number(call));
        service.quote(arguments.sku(call), arguments.quantity(call));
      }
    }
    assertThat(formula.computations()).isEqualTo(2 * Arguments.COUNT);
  }

  private static void check(Service service, Arguments arguments, int call) {
    Formula expected = new Formula();
    int n = arguments.number(call);
    assertThat(service.f(n)).isEqualTo(expected.f(n));
    assertThat(service.quote(arguments.sku(call), arguments.quantity(call)))
        .isEqualTo(arguments.sku(call));
    double x1 = arguments.coordinate(call, 0);
    double y1 = arguments.coordinate(call, 1);
    double x2 = arguments.coordinate(call, 2);
    double y2 = arguments.coordinate(call, 3);
    assertThat(service.dist(x1, y1, x2, y2)).isEqualTo(expected.dist(x1, y1, x2, y2));
  }
}
