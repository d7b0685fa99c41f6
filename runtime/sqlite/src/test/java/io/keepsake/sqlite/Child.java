package io.keepsake.sqlite;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link WritingProcess}, from outside. */
final class Child {
  private final Process process;
  private final BufferedReader output;
  private final String prefix;

  private Child(Process process, String prefix) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
    this.prefix = prefix;
  }

  static Child start(Path directory, Path temporary, String prefix, long seed, int batches)
      throws IOException {
    List<String> command = command(
        WritingProcess.class,
        temporary,
        List.of(directory.toString(), prefix, Long.toString(seed), Integer.toString(batches)));
    Process process = new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    return new Child(process, prefix);
  }

  /** Returns the command that runs a class of these tests. */
  static List<String> command(Class<?> main, Path temporary, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+IgnoreUnrecognizedVMOptions",
        "--enable-native-access=ALL-UNNAMED",
        "-XX:TieredStopAtLevel=1",
        "-Xmx64m",
        "-Dorg.sqlite.tmpdir=" + temporary,
        "-cp",
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        main.getName()));
    command.addAll(arguments);
    return command;
  }

  String prefix() {
    return prefix;
  }

  /** Waits until it says this, or ends. */
  void await(String line) throws IOException {
    String next = output.readLine();
    while (next != null && !next.equals(line)) {
      next = output.readLine();
    }
  }

  void kill() {
    process.toHandle().destroyForcibly(); // the process itself would close its output, too
  }

  /** Waits for its end and returns the number of the last batch that it has seen acknowledged; -1 for none. */
  int lastBatch() throws IOException, InterruptedException {
    int last = -1;
    String line = output.readLine();
    while (line != null) {
      if (line.matches("\\d+")) {
        last = Integer.parseInt(line);
      }
      line = output.readLine();
    }
    process.waitFor();
    return last;
  }

  int exitValue() {
    return process.exitValue();
  }
}
