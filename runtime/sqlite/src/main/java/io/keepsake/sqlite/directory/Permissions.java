package io.keepsake.sqlite.directory;

import io.keepsake.runtime.spi.PrivateFiles;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;

/** Makes private files and directories that another thread or process may be making as well. */
public final class Permissions {
  private Permissions() {}

  /** Makes an empty file, unless there is one. */
  public static void createFile(Path file) throws IOException {
    try {
      PrivateFiles.createFile(file);
    } catch (FileAlreadyExistsException already) {
      // just as well
    }
  }

  /** Makes a directory, unless there is one. */
  public static void createDirectory(Path directory) throws IOException {
    try {
      PrivateFiles.createDirectory(directory);
    } catch (FileAlreadyExistsException already) {
      // just as well
    }
  }
}
