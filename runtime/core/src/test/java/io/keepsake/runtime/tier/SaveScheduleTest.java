package io.keepsake.runtime.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.runtime.MemoConfigException;
import io.keepsake.runtime.spi.TierSpec.Saving;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SaveScheduleTest {
  private static final long SECOND = 1_000_000_000L;

  @ParameterizedTest
  @CsvSource({"1, 900", "2, 900", "9, 900", "10, 300", "9999, 300", "10000, 60", "1000000, 60"})
  void changes_byDefault_areSavedAfter(int changes, long seconds) {
    SaveSchedule schedule = SaveSchedule.of(Saving.DEFAULT.after());
    for (int i = 0; i < changes; i++) {
      schedule.changed(77 * SECOND);
    }
    assertThat(schedule.left(77 * SECOND)).isEqualTo(seconds * SECOND);
    assertThat(schedule.left((77 + seconds) * SECOND)).isZero();
  }

  @Test
  void time_countsFromTheFirstUnsavedChange() {
    SaveSchedule schedule = SaveSchedule.of(List.of("1 in 10s"));
    schedule.changed(0);
    schedule.changed(9 * SECOND);
    assertThat(schedule.left(9 * SECOND)).isEqualTo(SECOND);
    schedule.saved();
    assertThat(schedule.left(10 * SECOND)).isEqualTo(SaveSchedule.NEVER);
    schedule.changed(20 * SECOND);
    assertThat(schedule.left(20 * SECOND)).isEqualTo(10 * SECOND);
  }

  @Test
  void change_thatReachesAThreshold_isTold() {
    SaveSchedule schedule = SaveSchedule.of(List.of("1 in 10s", "3 in 1s"));
    assertThat(schedule.changed(0)).isTrue();
    assertThat(schedule.changed(0)).isFalse();
    assertThat(schedule.changed(0)).isTrue();
    assertThat(schedule.changed(0)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "10",
        "in 3s",
        "0 in 3s",
        "-1 in 3s",
        "x in 3s",
        "1 in soon",
        "1 in 0s",
        "1 in 2s in 3s"
      })
  void nonsense_isRefused(String text) {
    assertThatThrownBy(() -> SaveSchedule.of(List.of(text)))
        .isInstanceOf(MemoConfigException.class)
        .hasMessageContaining("'" + text + "'")
        .hasMessageContaining("10 in 300s");
  }
}
