package io.keepsake.samples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReportTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Report report = new Report(new PrintStream(bytes, true, UTF_8));

  @Test
  void add_question_totalsAndEachCache() {
    report.add(outcome(true));

    assertThat(bytes.toString(UTF_8).lines().map(line -> line.replaceAll(" +", " ")))
        .containsExactly(
            "",
            "Why? 3,000 ms 20 ms 150.0 x 1 ms 1,011 22 33 equal",
            " Graph.a 1,000 2 3",
            " Graph.b 11 20 30",
            " -> because");
  }

  @Test
  void add_answersDiffer_saysSo() {
    report.add(outcome(false));

    assertThat(bytes.toString(UTF_8)).contains("DIFFERENT").doesNotContain("equal");
  }

  private static Outcome outcome(boolean equal) {
    Times times = new Times(Duration.ofSeconds(3), Duration.ofMillis(20), Duration.ofMillis(1));
    List<Usage> usages =
        List.of(new Usage("Graph.a", 1000, 2, 3), new Usage("Graph.b", 11, 20, 30));
    return new Outcome("Why?", "because", times, usages, equal);
  }
}
