package io.keepsake.sqlite;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A {@link VisitingProcess}, from outside. */
final class Visitor implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;
  private final BufferedWriter input;

  Visitor(Path directory, Path temporary) throws IOException {
    this.process = new ProcessBuilder(
            Child.command(VisitingProcess.class, temporary, List.of(directory.toString())))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    this.output = process.inputReader(StandardCharsets.UTF_8);
    this.input = process.outputWriter(StandardCharsets.UTF_8);
    if (!"open".equals(output.readLine())) {
      throw new IOException("the visitor did not get in");
    }
  }

  void put(String key, int length) throws IOException {
    String unused = ask("put " + key + " " + length);
  }

  boolean remove(String key) throws IOException {
    return Boolean.parseBoolean(ask("remove " + key));
  }

  int length(String key) throws IOException {
    return Integer.parseInt(ask("length " + key));
  }

  private String ask(String order) throws IOException {
    input.write(order + "\n");
    input.flush();
    return output.readLine();
  }

  void kill() {
    process.toHandle().destroyForcibly();
    end();
  }

  private void end() {
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    try {
      input.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    end();
  }
}
