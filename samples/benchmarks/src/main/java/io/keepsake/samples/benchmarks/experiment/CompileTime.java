package io.keepsake.samples.benchmarks.experiment;

import io.keepsake.Memoize;
import io.keepsake.processor.MemoProcessor;
import io.keepsake.runtime.Memos;
import io.keepsake.samples.benchmarks.figure.Figures;
import io.keepsake.samples.benchmarks.figure.Measure;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How long the compiler takes for 1,000 classes with 3,000 memoized methods, in a new process each time. */
public final class CompileTime {
  /** The name of the compilation that writes no caches. */
  public static final String WITHOUT = "javac without the processor";

  /** The name of the compilation that does. */
  public static final String WITH = "javac with the processor";

  private static final int RUNS = 3;

  private CompileTime() {}

  /** Measures the projects that the arguments name. */
  public static void main(String[] arguments) throws IOException {
    for (String argument : arguments) {
      Project project = Project.valueOf(argument);
      measure(project == Project.BARE ? Measure.COMPILE_BARE : Measure.COMPILE_USUAL, project);
    }
  }

  private static void measure(Measure measure, Project project) throws IOException {
    Path directory = Files.createTempDirectory("keepsake-compile-time");
    try {
      Path sources = directory.resolve("sources");
      Files.write(sources, project.write(directory).stream().map(Path::toString).toList());
      for (int run = 0; run < RUNS; run++) {
        List<String> without = List.of("-proc:none");
        compile(measure, WITHOUT, directory, without);
        List<String> with = List.of("-processorpath", jars(MemoProcessor.class, Memoize.class));
        compile(measure, WITH, directory, with);
      }
    } finally {
      Directories.delete(directory);
    }
  }

  private static void compile(
      Measure measure, String subject, Path directory, List<String> processing) throws IOException {
    Path classes = Files.createTempDirectory(directory, "classes");
    List<String> common = List.of(
        "-d",
        classes.toString(),
        "-cp",
        jars(Memoize.class, Memos.class),
        "@" + directory.resolve("sources"));
    long time = Child.javac(Stream.of(processing, common).flatMap(List::stream).toList());
    Figures.print(measure, subject, time / 1e9);
  }

  /** Returns the path of the jars, or directories, that types come from. */
  private static String jars(Class<?>... types) {
    return Stream.of(types)
        .map(CompileTime::jar)
        .reduce((a, b) -> a + File.pathSeparator + b)
        .orElseThrow();
  }

  private static String jar(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
