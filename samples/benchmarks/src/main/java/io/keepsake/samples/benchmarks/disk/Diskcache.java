package io.keepsake.samples.benchmarks.disk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Python's diskcache, for machines that have it: Debian's package {@code python3-diskcache}. Its values are bytes, so
 * nothing is pickled.
 *
 * @param python the interpreter
 * @param version of diskcache
 */
public record Diskcache(String python, String version) {
  /** The name that readers of the results see. */
  public static final String LABEL = "Python diskcache";

  private static final List<String> INTERPRETERS = List.of("python3", "/usr/bin/python3");
  private static final String SCRIPT = "diskcache.py";

  /** Finds an interpreter that knows it. */
  public static Optional<Diskcache> find() {
    return INTERPRETERS.stream().map(Diskcache::ask).flatMap(Optional::stream).findFirst();
  }

  private static Optional<Diskcache> ask(String python) {
    try {
      Process process = new ProcessBuilder(
              python, "-c", "import diskcache; print(diskcache.__version__)")
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
      String version = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      return version.isEmpty() ? Optional.empty() : Optional.of(new Diskcache(python, version));
    } catch (IOException noPython) {
      return Optional.empty();
    }
  }

  /**
   * Returns the command that prints its figures.
   *
   * @param task {@code write} or {@code read}
   */
  public List<String> command(String task, AnswerSize size, int count, Path directory)
      throws IOException {
    return List.of(
        python,
        "-c",
        script(),
        task,
        LABEL,
        size.name(),
        Integer.toString(size.bytes()),
        Integer.toString(count),
        directory.toString());
  }

  private static String script() throws IOException {
    try (InputStream in = Diskcache.class.getResourceAsStream(SCRIPT)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
