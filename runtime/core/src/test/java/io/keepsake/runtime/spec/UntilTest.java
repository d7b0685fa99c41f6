package io.keepsake.runtime.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UntilTest {
  @ParameterizedTest
  @CsvSource({
    // winter, summer, and the moment itself
    "Europe/Paris, 00:00, 2024-01-10T12:00:00Z, 2024-01-10T23:00:00Z",
    "Europe/Paris, 00:00, 2024-07-10T12:00:00Z, 2024-07-10T22:00:00Z",
    "UTC, 06:30, 2024-01-10T06:29:59.999999999Z, 2024-01-10T06:30:00Z",
    "UTC, 06:30, 2024-01-10T06:30:00Z, 2024-01-11T06:30:00Z",
    // clocks skip 2:00 to 3:00
    "Europe/Paris, 02:30, 2024-03-30T12:00:00Z, 2024-03-31T01:30:00Z",
    "Europe/Paris, 02:30, 2024-03-31T01:30:00Z, 2024-04-01T00:30:00Z",
    // it is twice between 2:00 and 3:00
    "Europe/Paris, 02:30, 2024-10-27T00:00:00Z, 2024-10-27T00:30:00Z",
    "Europe/Paris, 02:30, 2024-10-27T00:30:00Z, 2024-10-28T01:30:00Z",
    // a midnight that is skipped
    "America/Sao_Paulo, 00:00, 2018-11-03T12:00:00Z, 2018-11-04T03:00:00Z"
  })
  void daily(String zone, String time, Instant now, Instant expected) {
    assertThat(Until.daily(zone, time).after(now)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-10T12:00:00Z, 2024-01-15T11:00:00Z",
    "2024-01-15T11:00:00Z, 2024-01-22T11:00:00Z",
    "2024-01-15T10:59:59Z, 2024-01-15T11:00:00Z"
  })
  void weekly(Instant now, Instant expected) {
    assertThat(Until.weekly("America/New_York", "MONDAY", "06:00").after(now)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-10T12:00:00Z, 2024-02-01T00:00:00Z",
    "2024-02-01T00:00:00Z, 2024-03-01T00:00:00Z",
    "2023-12-31T23:59:59Z, 2024-01-01T00:00:00Z"
  })
  void monthly(Instant now, Instant expected) {
    assertThat(Until.monthly("UTC", 1, "00:00").after(now)).isEqualTo(expected);
  }
}
