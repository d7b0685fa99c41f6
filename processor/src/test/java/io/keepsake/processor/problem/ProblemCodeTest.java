package io.keepsake.processor.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each code has a number of its own, a test and a row in the README. */
class ProblemCodeTest {
  private static final String TESTS = sources(Path.of("src/test/java"));

  @Test
  void codes_areDistinctAndOrdered() {
    assertThat(ProblemCode.values())
        .extracting(ProblemCode::code)
        .allMatch(code -> code.matches("KS\\d{3}"))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void code_hasATestThatMarksItsPlace(ProblemCode code) {
    Pattern mark =
        Pattern.compile("/\\*(KS\\d{3},)*" + code.code() + "(,KS\\d{3})*( javac| ecj)?\\*/");
    assertThat(mark.matcher(TESTS).find())
        .as("a mark of " + code.code() + " in the tests")
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void code_hasItsRowInTheReadme(ProblemCode code) throws IOException {
    String severity = code.severity().toString().toLowerCase(Locale.ROOT);
    assertThat(Files.readAllLines(Path.of("../README.md")))
        .filteredOn(line -> line.startsWith("| " + code.code()))
        .as("the row of " + code.code() + " in README.md: code, severity, what, way out")
        .singleElement()
        .asString()
        .matches("\\| KS\\d{3} \\| " + severity + " \\| [^|]{3,} \\| [^|]{3,} \\|");
  }

  @Test
  void readme_hasNoOtherRows() throws IOException {
    assertThat(Files.readAllLines(Path.of("../README.md")))
        .filteredOn(line -> line.startsWith("| KS"))
        .hasSize(ProblemCode.values().length);
  }

  private static String sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(ProblemCodeTest::read)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
