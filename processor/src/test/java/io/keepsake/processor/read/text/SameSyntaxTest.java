package io.keepsake.processor.read.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.keepsake.processor.model.memoize.SaveText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is right in an annotation is right in an override at start-up, and means the same there. */
class SameSyntaxTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1ns",
        "2us",
        "2µs",
        "250ms",
        "30s",
        "10m",
        "2h",
        "1d",
        " 10 m ",
        "007s",
        "PT1H30M",
        "pt5m",
        "+PT5M",
        "P1DT2H",
        "-PT-5M",
        "292y",
        "0",
        "0s",
        "-5m",
        "+5m",
        "PT0S",
        "PT-5M",
        "10",
        "soon",
        " ",
        "10 parsecs",
        "10M",
        "1.5h",
        "999999999999d",
        "99999999999999999999s",
        "PT",
        "P1Y",
        "5m 3s"
      })
  void duration_isReadAlike(String text) {
    var annotated = DurationParser.parse(text);
    if (annotated.failure().isEmpty()) {
      assertThat(io.keepsake.runtime.internal.DurationText.nanos(text))
          .isEqualTo(annotated.nanos());
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> io.keepsake.runtime.internal.DurationText.nanos(text));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10000 in 60s",
        "10 in 300s",
        "1 in 15m",
        " 1  in  PT15M ",
        "+3 in 2µs",
        "007 in 1d",
        "2147483647 in 1s",
        "2147483648 in 1s",
        "0 in 1s",
        "-1 in 1s",
        "in 1s",
        "10",
        "10 in",
        "10 in ",
        "10in 300s",
        "10 in300s",
        "ten in 300s",
        "10 in soon",
        "10 in 0s",
        "10 in -5m",
        "10 after 300s",
        "10 in 300s in 400s",
        "10 in 300",
        "",
        "often",
        "1.5 in 3s",
        "10\tin\t3s"
      })
  void timeToSave_isReadAlike(String text) {
    SaveText annotated = SaveTextParser.parse(text);
    if (annotated.failure().isEmpty()) {
      assertThat(io.keepsake.runtime.internal.SaveText.parse(text))
          .isEqualTo(
              new io.keepsake.runtime.internal.SaveText(annotated.changes(), annotated.nanos()));
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> io.keepsake.runtime.internal.SaveText.parse(text));
    }
  }
}
