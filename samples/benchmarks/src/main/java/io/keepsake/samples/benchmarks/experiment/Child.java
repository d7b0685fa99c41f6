package io.keepsake.samples.benchmarks.experiment;

import io.keepsake.samples.benchmarks.figure.Figures;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process with the Java that runs this one, and with its options. */
final class Child {
  private Child() {}

  /** Runs a class and takes over the figures that it prints. */
  static void run(Figures figures, List<String> options, Class<?> main, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(List.of(tool("java"), "-cp", System.getProperty("java.class.path")));
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(options);
    command.add(main.getName());
    command.addAll(List.of(arguments));
    run(figures, command);
  }

  /** Runs a command and takes over the figures that it prints. */
  static void run(Figures figures, List<String> command) throws IOException {
    Process process = start(command);
    try (BufferedReader output = process.inputReader()) {
      output.lines().forEach(figures::read);
    }
    requireSuccess(process, command);
  }

  /** Runs the compiler and returns how many nanoseconds that took. */
  static long javac(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(tool("javac")));
    command.addAll(arguments);
    long start = System.nanoTime();
    Process process = start(command);
    process.getInputStream().transferTo(System.err);
    requireSuccess(process, command);
    return System.nanoTime() - start;
  }

  private static Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void requireSuccess(Process process, List<String> command) throws IOException {
    try {
      if (process.waitFor() != 0) {
        throw new IOException("failed: " + String.join(" ", command));
      }
    } catch (InterruptedException interrupted) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted: " + String.join(" ", command), interrupted);
    }
  }

  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }
}
