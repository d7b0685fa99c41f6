package io.keepsake.runtime.spi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Files and directories that nobody but the user of this process can read, where the file system knows of users: for stores
 * that keep answers on disk. Safe for any number of threads.
 */
public final class PrivateFiles {
  private PrivateFiles() {}

  /**
   * Makes an empty file.
   *
   * @param file where nothing is yet
   * @throws java.nio.file.FileAlreadyExistsException if there is something
   * @throws IOException if it cannot be made
   */
  public static void createFile(Path file) throws IOException {
    Files.createFile(file, only(file, "rw-------"));
  }

  /**
   * Makes a directory.
   *
   * @param directory where nothing is yet, in a directory that exists
   * @throws java.nio.file.FileAlreadyExistsException if there is something
   * @throws IOException if it cannot be made
   */
  public static void createDirectory(Path directory) throws IOException {
    Files.createDirectory(directory, only(directory, "rwx------"));
  }

  /**
   * Makes a directory and those above it, where they are missing. What is there is left as it is.
   *
   * @param directory the directory
   * @throws IOException if one of them cannot be made
   */
  public static void createDirectories(Path directory) throws IOException {
    Files.createDirectories(directory, only(directory, "rwx------"));
  }

  private static FileAttribute<?>[] only(Path path, String permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
