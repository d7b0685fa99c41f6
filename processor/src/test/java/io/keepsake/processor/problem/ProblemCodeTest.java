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
    boolean found = Files.readAllLines(Path.of("../README.md")).contains(row(code));
    assertThat(found).as("the row in README.md: " + row(code)).isTrue();
  }

  @Test
  void readme_hasNoOtherRows() throws IOException {
    assertThat(Files.readAllLines(Path.of("../README.md")))
        .filteredOn(line -> line.startsWith("| KS"))
        .hasSize(ProblemCode.values().length);
  }

  /** Returns a code's row in the table of diagnostics. */
  static String row(ProblemCode code) {
    String severity = code.severity().toString().toLowerCase(Locale.ROOT);
    return "| %s | %s | %s | %s |".formatted(code.code(), severity, code.title(), code.remedy());
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
