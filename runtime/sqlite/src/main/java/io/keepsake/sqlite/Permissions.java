package io.keepsake.sqlite;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and directories that only their owner can read, where the file system knows such a thing. */
final class Permissions {
  private static final FileAttribute<?> OF_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<?> OF_DIRECTORY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private Permissions() {}

  /** Makes an empty file, unless there is one. */
  static void createFile(Path file) throws IOException {
    try {
      if (isPosix(file)) {
        Files.createFile(file, OF_FILE);
      } else {
        Files.createFile(file);
      }
    } catch (FileAlreadyExistsException already) {
      // just as well
    }
  }

  /** Makes a directory, unless there is one. */
  static void createDirectory(Path directory) throws IOException {
    try {
      if (isPosix(directory)) {
        Files.createDirectory(directory, OF_DIRECTORY);
      } else {
        Files.createDirectory(directory);
      }
    } catch (FileAlreadyExistsException already) {
      // just as well
    }
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
