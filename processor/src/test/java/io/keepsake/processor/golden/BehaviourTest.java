package io.keepsake.processor.golden;

import io.keepsake.processor.testing.Compilation;
import io.keepsake.processor.testing.Compiled;
import io.keepsake.processor.testing.Compiler;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles each class of {@code behaviour} with each compiler and runs its method {@code run}, which asserts. */
class BehaviourTest {

  static Stream<Arguments> classes() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/behaviour"))) {
      List<Path> sorted = files.sorted().toList();
      return sorted.stream()
          .flatMap(
              file -> Stream.of(Compiler.values()).map(compiler -> Arguments.of(file, compiler)));
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("classes")
  void generatedCode_behaves(Path file, Compiler compiler) throws Throwable {
    Compiled compiled =
        Compilation.with(compiler).source(Files.readString(file)).run().succeeded();
    String name = file.getFileName().toString().replace(".java", "");
    try {
      compiled.load("behaviour." + name).getMethod("run").invoke(null);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
