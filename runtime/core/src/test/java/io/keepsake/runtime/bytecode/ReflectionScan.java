package io.keepsake.runtime.bytecode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;

/** Reads class files and tells where they reach for classes, members or values that the compiler did not see. */
public final class ReflectionScan {
  private ReflectionScan() {}

  /** Reads a class file; returns one line for each violation. */
  public static List<String> violations(byte[] classFile) {
    List<String> violations = new ArrayList<>();
    new ClassReader(classFile).accept(new ClassScan(violations::add), ClassReader.SKIP_DEBUG);
    return violations;
  }

  /** Reads the class files of a folder whose names, without package and {@code .class}, are wanted. */
  public static Result folder(Path folder, Predicate<String> wanted) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> classFiles = files
          .filter(file -> {
            String name = file.getFileName().toString();
            return name.endsWith(".class")
                && wanted.test(name.substring(0, name.length() - ".class".length()));
          })
          .sorted()
          .toList();
      return new Result(
          classFiles.stream().map(folder::relativize).map(Path::toString).toList(),
          classFiles.stream().flatMap(file -> violations(bytes(file)).stream()).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * What a scan has found.
   *
   * @param classFiles what was read, so that a test can tell that it was not nothing
   * @param violations one line for each violation
   */
  public record Result(List<String> classFiles, List<String> violations) {}
}
