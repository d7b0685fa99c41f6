package io.keepsake.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.processor.problem.ProblemCode;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;

/**
 * Sources with {@linkplain Mark marks}: all that the processor tells of them must be marked, and all marks must be told,
 * on javac at the exact line and column, on the Eclipse compiler on the exact line.
 */
public final class MarkedSources {
  private final List<SourceText> sources;

  private MarkedSources(List<SourceText> sources) {
    this.sources = sources;
  }

  /** Compiles the sources with both compilers, compares what was told with the marks, and returns javac's messages. */
  public static String check(String... texts) {
    MarkedSources marked =
        new MarkedSources(Stream.of(texts).map(SourceText::of).toList());
    List<Told> javac = marked.told(Compiler.JAVAC);
    assertThat(javac.stream().map(Told::codeAndColumn))
        .as("codes and places on javac")
        .containsExactlyInAnyOrderElementsOf(
            marked.marks(Compiler.JAVAC).map(Mark::codeAndColumn).toList());
    assertThat(marked.told(Compiler.ECJ).stream().map(Told::codeAndLine))
        .as("codes and lines on ecj")
        .containsExactlyInAnyOrderElementsOf(
            marked.marks(Compiler.ECJ).map(Mark::codeAndLine).toList());
    return String.join("\n", javac.stream().map(Told::message).toList());
  }

  private Stream<Mark> marks(Compiler compiler) {
    return sources.stream()
        .flatMap(source -> Mark.in(source).stream())
        .filter(mark -> mark.isFor(compiler));
  }

  private List<Told> told(Compiler compiler) {
    Compilation compilation = Compilation.with(compiler);
    sources.forEach(source -> compilation.source(source.text()));
    Compiled compiled = compilation.run();
    assertThat(compiled.told())
        .as("errors of the compiler itself")
        .noneMatch(MarkedSources::isForeignError);
    assertThat(compiled.problems()).allSatisfy(MarkedSources::checkWording);
    return compiled.problems();
  }

  private static boolean isForeignError(Told told) {
    return told.kind() == Diagnostic.Kind.ERROR && !told.isOurs();
  }

  private static void checkWording(Told told) {
    List<String> lines = told.message().lines().toList();
    assertThat(lines).as(told.message()).hasSize(2);
    assertThat(lines.get(0)).startsWith("[" + told.code() + "] ").endsWith(".");
    assertThat(told.kind()).as(told.message()).isEqualTo(severityOf(told.code()));
    assertThat(lines.get(1).strip()).startsWith("Fix: ").matches(".*[.?]");
  }

  private static Diagnostic.Kind severityOf(String code) {
    return Stream.of(ProblemCode.values())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow()
        .severity();
  }
}
