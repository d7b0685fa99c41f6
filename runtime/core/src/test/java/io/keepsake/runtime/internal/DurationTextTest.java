package io.keepsake.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {
  @ParameterizedTest
  @CsvSource({
    "1ns, PT0.000000001S",
    "7us, PT0.000007S",
    "250ms, PT0.25S",
    "30s, PT30S",
    "10m, PT10M",
    "2h, PT2H",
    "1d, PT24H",
    "PT1H30M, PT1H30M",
    "P1DT1S, PT24H1S",
    "' 5 s ', PT5S",
    "106751d, PT2562024H",
    "9223372036854775807ns, PT2562047H47M16.854775807S",
  })
  void nanos_duration_isRead(String text, Duration expected) {
    assertThat(DurationText.nanos(text)).isEqualTo(expected.toNanos());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10",
        "m",
        "10 minutes",
        "1.5s",
        "-1s",
        "+1s",
        "1h30m",
        "10M",
        "PT",
        "P1Y",
        "٣s",
        "ten"
      })
  void nanos_noDuration_saysHowToWriteIt(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DurationText.nanos(text))
        .withMessageStartingWith("write it as 250ms");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0s", "0ns", "PT0S", "PT-1S", "-PT1H"})
  void nanos_notAboveZero_isRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DurationText.nanos(text))
        .withMessage("a duration must be above zero");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"106752d", "9223372036854775808ns", "99999999999999999999s", "PT2562048H"})
  void nanos_longerThanALong_isRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DurationText.nanos(text))
        .withMessage("a duration must be below 292 years");
  }
}
