package io.keepsake.samples.quickstart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Asks questions about the class files of {@code java.base}: without memoization, with it, and with answers on disk. */
public final class Quickstart {
  private static final String MODULE = "java.base";
  private static final String INTRODUCTION = """
      Questions about the class files of %s, Java %s: %d types.
      Plain: new ClassGraph(..). Memoized: new MemoizedClassGraph(..), with nothing remembered before. Again: asked twice.

      """;

  private Quickstart() {}

  /**
   * Runs the sample and prints a table. Exits with 1 if an answer from memory differs from the computed one.
   *
   * @param arguments ignored
   */
  public static void main(String[] arguments) {
    ClassFiles files = ClassFiles.ofModule(MODULE);
    System.out.printf(INTRODUCTION, MODULE, Runtime.version(), files.types().size());
    warmUp(files);
    if (!run(files)) {
      System.exit(1);
    }
    Path directory = Path.of("target", "answers");
    System.out.print(new SecondRun(files, directory).run().text(directory));
  }

  /** Reads all class files with both services, so that the first question does not pay for a cold start of either. */
  private static void warmUp(ClassFiles files) {
    for (ClassGraph graph : List.of(new ClassGraph(files), new MemoizedClassGraph(files))) {
      files.types().forEach(graph::facts);
    }
  }

  private static boolean run(ClassFiles files) {
    Trial trial = new Trial(files);
    Report report = new Report(System.out);
    report.header();
    List<Outcome> outcomes = new ArrayList<>();
    for (Question<?> question : Questions.about(files)) {
      Outcome outcome = trial.run(question);
      report.add(outcome);
      outcomes.add(outcome);
    }
    return outcomes.stream().allMatch(Outcome::equal);
  }
}
