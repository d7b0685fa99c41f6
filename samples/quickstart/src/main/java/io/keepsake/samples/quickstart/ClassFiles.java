package io.keepsake.samples.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The class files of one module of the running JDK. Types and packages are named as in {@link Class#getName()}. */
final class ClassFiles {
  private static final String SUFFIX = ".class";

  private final Path root;
  private final PackageTree packages;
  private final Set<String> types;

  private ClassFiles(Path root, Set<String> types) {
    this.root = root;
    this.types = types;
    this.packages = new PackageTree(types);
  }

  /** Lists the class files of a module; nothing is read yet. */
  static ClassFiles ofModule(String module) {
    Path root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", module);
    Set<String> types = new TreeSet<>();
    try (Stream<Path> paths = Files.walk(root)) {
      paths
          .map(path -> root.relativize(path).toString())
          .filter(name -> name.endsWith(SUFFIX) && !name.equals("module-info.class"))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()).replace('/', '.'))
          .forEach(types::add);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the class files of " + module, e);
    }
    return new ClassFiles(root, types);
  }

  /** Returns whether this module has a class file for a type. */
  boolean contains(String type) {
    return types.contains(type);
  }

  /** Returns all types, sorted. */
  List<String> types() {
    return List.copyOf(types);
  }

  /** Returns how the types are spread over packages. */
  PackageTree packages() {
    return packages;
  }

  /** Reads the class file of a type. */
  byte[] read(String type) {
    if (!contains(type)) {
      throw new IllegalArgumentException("no class file for " + type);
    }
    try {
      return Files.readAllBytes(root.resolve(type.replace('.', '/') + SUFFIX));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the class file of " + type, e);
    }
  }
}
