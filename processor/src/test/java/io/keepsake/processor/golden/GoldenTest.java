package io.keepsake.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.processor.testing.Compilation;
import io.keepsake.processor.testing.Compiled;
import io.keepsake.processor.testing.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares generated sources with {@code golden/<case>/expected}, character by character, from each compiler. The system
 * property {@code golden.update} writes those files anew.
 */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  static Stream<Arguments> cases() throws IOException {
    try (Stream<Path> folders = Files.list(GOLDEN)) {
      List<Path> sorted = folders.sorted().toList();
      return sorted.stream()
          .flatMap(folder -> Stream.of(Compiler.values())
              .map(compiler -> Arguments.of(folder.getFileName().toString(), compiler)));
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cases")
  void generatedText_isAsExpected(String name, Compiler compiler) throws IOException {
    Compilation compilation = Compilation.with(compiler);
    files(GOLDEN.resolve(name).resolve("input")).values().forEach(compilation::source);
    if (compiler == Compiler.JAVAC) {
      compilation.options("-Xlint:all,-processing,-path,-classfile", "-Werror");
    }
    Compiled compiled = compilation.run().succeeded();
    SortedMap<String, String> generated = new TreeMap<>();
    compiled
        .generatedSources()
        .forEach((path, text) -> generated.put(simpleName(path), withoutCode(text)));
    Path expected = GOLDEN.resolve(name).resolve("expected");
    if (Boolean.getBoolean("golden.update")) {
      update(expected, generated);
    }
    assertThat(generated).isEqualTo(files(expected));
  }

  /** Leaves out fingerprints of code, which the Eclipse compiler does not show. */
  private static String withoutCode(String text) {
    return text.replaceAll("\\s*\\.code\\(\"[0-9a-f]{32}\"\\)", "")
        .replaceAll("\\s*\\+ \"\\.[0-9a-f]{32}\"", "");
  }

  private static String simpleName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      for (Path file : list(folder)) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new ArrayList<>(files.toList());
    }
  }

  private static void update(Path folder, SortedMap<String, String> texts) throws IOException {
    Files.createDirectories(folder);
    for (Path file : list(folder)) {
      Files.delete(file);
    }
    for (var text : texts.entrySet()) {
      Files.writeString(folder.resolve(text.getKey()), text.getValue());
    }
  }
}
