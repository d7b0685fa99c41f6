package io.keepsake.processor.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.processor.architecture.SourceShape.MethodShape;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How large files, methods and packages may grow. An exception is named here, with its reason, or there is none. */
class SizesTest {
  private static final int MAIN_FILE = 400;
  private static final int MAIN_FILE_TO_REVIEW = 250;
  private static final int METHOD_BODY = 40;
  private static final int PARAMETERS = 7;

  /** Files beyond the size at which one has to ask whether they do two things, and why each may stay as it is. */
  private static final Map<String, String> REVIEWED = Map.of(
      "Memoize.java", "one attribute after the other, and nearly all of it documentation",
      "MemoSpec.java", "one method for each attribute",
      "Buckets.java", "what readers see while a table grows, is emptied or hidden is one protocol",
      "Memos.java", "public: half of it is documentation",
      "ByteTier.java", "what may be read, saved and removed at once is one protocol as well");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../annotations",
        "../processor",
        "../runtime/core",
        "../runtime/test",
        "../runtime/sqlite"
      })
  void mainSources_areSmall(String module) {
    List<SourceShape> shapes = SourceShape.of(Path.of(module, "src/main/java"));
    assertThat(shapes).isNotEmpty();
    assertThat(shapes)
        .as("files")
        .filteredOn(shape -> shape.lines() > limit(shape))
        .isEmpty();
    List<MethodShape> methods =
        shapes.stream().flatMap(shape -> shape.methods().stream()).toList();
    assertThat(methods)
        .as("bodies")
        .filteredOn(method -> method.bodyLines() > METHOD_BODY)
        .isEmpty();
    assertThat(methods)
        .as("parameters")
        .filteredOn(method -> method.parameters() > PARAMETERS)
        .isEmpty();
  }

  private static int limit(SourceShape shape) {
    return REVIEWED.containsKey(shape.name()) ? MAIN_FILE : MAIN_FILE_TO_REVIEW;
  }

  @Test
  void medianFileOfTheProcessor_isBelowAHundredLines() {
    List<Integer> lines = SourceShape.of(Path.of("src/main/java")).stream()
        .map(SourceShape::lines)
        .sorted()
        .toList();
    assertThat(lines.get(lines.size() / 2)).isLessThan(100);
  }
}
