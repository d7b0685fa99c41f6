package io.keepsake.samples.benchmarks.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Directories that are there for a while. */
public final class Directories {
  private Directories() {}

  /** Deletes a directory and all that is in it. */
  public static void delete(Path directory) throws IOException {
    for (Path file : below(directory)) {
      Files.delete(file);
    }
  }

  /** Returns the number of bytes in all files below a directory. */
  static long size(Path directory) throws IOException {
    return below(directory).stream()
        .filter(Files::isRegularFile)
        .mapToLong(Directories::length)
        .sum();
  }

  /** Returns a directory and all that is in it, what is below first. */
  private static List<Path> below(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.sorted(Comparator.reverseOrder()).toList();
    }
  }

  private static long length(Path file) {
    try {
      return Files.size(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
