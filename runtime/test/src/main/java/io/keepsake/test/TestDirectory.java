package io.keepsake.test;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A directory for one test. */
final class TestDirectory {
  private final Path path;
  private final @Nullable Deletion deletion;

  TestDirectory(Path path, @Nullable Deletion deletion) {
    this.path = path;
    this.deletion = deletion;
  }

  /** Deletes one file or one empty directory. */
  @FunctionalInterface
  interface Deletion {
    void delete(Path path) throws IOException;
  }

  /** Makes one that is deleted after the test. */
  static TestDirectory create() throws IOException {
    return new TestDirectory(Files.createTempDirectory("keepsake-test-"), Files::deleteIfExists);
  }

  /** Uses one that is the test's own business. */
  static TestDirectory given(Path path) {
    return new TestDirectory(path, null);
  }

  Path path() {
    return path;
  }

  /** Deletes it with all that is in it, unless it was given; goes on where something cannot be deleted, and names that in the end. */
  void delete() throws IOException {
    if (deletion == null) {
      return;
    }
    Sweep sweep = new Sweep(deletion);
    try {
      Files.walkFileTree(path, sweep);
    } catch (NoSuchFileException gone) {
      return; // the test itself has deleted it
    }
    IOException failure = sweep.failure;
    if (failure != null) {
      throw new IOException(
          "the directory of this test could not be deleted: " + path + "; left are " + sweep.left
              + ". Does something still use it, such as Memos or a file that the test has not closed?",
          failure);
    }
  }

  /** Deletes files before the directories that they are in. */
  private final class Sweep extends SimpleFileVisitor<Path> {
    private final Deletion deletion;
    private final List<Path> left = new ArrayList<>();
    private @Nullable IOException failure;

    Sweep(Deletion deletion) {
      this.deletion = deletion;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      return remove(file);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failed) {
      return failed instanceof NoSuchFileException ? FileVisitResult.CONTINUE : note(file, failed);
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed) {
      return remove(directory);
    }

    private FileVisitResult remove(Path path) {
      try {
        deletion.delete(path);
        return FileVisitResult.CONTINUE;
      } catch (IOException failed) {
        return note(path, failed);
      }
    }

    private FileVisitResult note(Path path, IOException failed) {
      left.add(TestDirectory.this.path.relativize(path));
      failure = failure == null ? failed : failure;
      return FileVisitResult.CONTINUE;
    }
  }
}
