package io.keepsake.samples.orders.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ScenarioTest {
  @Test
  void of_threeNumbers_inOneArgumentOrThree() {
    Scenario scenario = new Scenario(16, 500, 0.1, 1_000, 200, 2_000);

    assertThat(Scenario.of("16 500 10")).isEqualTo(scenario);
    assertThat(Scenario.of("16", "500", "10")).isEqualTo(scenario);
    assertThat(scenario.text())
        .startsWith("16 clients, 500 steps each; 10 of 100 change something.");
  }

  @Test
  void of_nothing_isTheUsual() {
    assertThat(Scenario.of("")).isEqualTo(Scenario.of()).isNotEqualTo(Scenario.of("1 1 1"));
  }
}
