package io.keepsake.sqlite;

import io.keepsake.runtime.spi.PrivateFiles;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** Makes private files and directories that another thread or process may be making as well. */
final class Permissions {
  private Permissions() {}

  /** Makes an empty file, unless there is one. */
  static void createFile(Path file) throws IOException {
    try {
      PrivateFiles.createFile(file);
    } catch (FileAlreadyExistsException already) {
      // just as well
    }
  }

  /** Makes a directory, unless there is one. */
  static void createDirectory(Path directory) throws IOException {
    try {
      PrivateFiles.createDirectory(directory);
    } catch (FileAlreadyExistsException already) {
      // just as well
    }
  }
}
