package io.keepsake.runtime.folder;

import io.keepsake.runtime.spi.PrivateFiles;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Files that only the user of this process can read, and directories, never through a symbolic link, and without channels:
 * those are closed when the thread that uses them is interrupted.
 */
final class PlainFiles {
  private static final int LARGEST = Integer.MAX_VALUE - 64;

  private PlainFiles() {}

  /**
   * Reads a file.
   *
   * @throws NoSuchFileException if it is not there
   * @throws DamagedException if it is not a file, or one that is too large
   */
  static byte[] read(Path file) throws IOException {
    BasicFileAttributes attributes = attributes(file);
    if (!attributes.isRegularFile() || attributes.size() > LARGEST) {
      throw new DamagedException(file.getFileName() + " is no file of a store");
    }
    try (FileInputStream in = new FileInputStream(file.toFile())) {
      return in.readAllBytes();
    } catch (FileNotFoundException failure) {
      throw reason(file, failure);
    }
  }

  static BasicFileAttributes attributes(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  static boolean isDirectory(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static IOException reason(Path file, FileNotFoundException failure) {
    return exists(file)
        ? new AccessDeniedException(file.toString(), null, failure.getMessage())
        : new NoSuchFileException(file.toString());
  }

  /** Writes a file that is not there yet. */
  static void write(Path file, byte[]... parts) throws IOException {
    PrivateFiles.createFile(file);
    try (FileOutputStream out = new FileOutputStream(file.toFile())) {
      for (byte[] part : parts) {
        out.write(part);
      }
    } catch (FileNotFoundException failure) {
      throw reason(file, failure);
    }
  }

  /** Deletes a file, a link, or a directory with all that is in it; nothing if it is not there. */
  static void delete(Path path) throws IOException {
    if (isDirectory(path)) {
      try (DirectoryStream<Path> inside = Files.newDirectoryStream(path)) {
        for (Path each : inside) {
          delete(each);
        }
      }
    }
    Files.deleteIfExists(path);
  }

  /** Makes the content of a file survive a failure of the machine; nothing if it is not there. */
  static void sync(Path file) throws IOException {
    try (FileInputStream in = new FileInputStream(file.toFile())) {
      in.getFD().sync();
    } catch (FileNotFoundException gone) {
      // Evicted or deleted since.
    }
  }

  /** Makes the names in a directory survive a failure of the machine, where the system can. */
  static void syncDirectory(Path directory) {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException unable) {
      // Some systems do not open directories, and keep names without being told.
    }
  }
}
