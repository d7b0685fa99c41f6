package io.keepsake.runtime.tag;

import io.keepsake.runtime.spi.PrivateFiles;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Files of a few lines that only the user of this process can read, replaced as a whole; without channels, which are
 * closed when the thread that uses them is interrupted.
 */
final class SmallFile {
  private static final int LONGEST = 1 << 20;

  private SmallFile() {}

  /** Reads a file; null if it is not there. */
  static @Nullable String read(Path file) throws IOException {
    try (FileInputStream in = new FileInputStream(file.toFile())) {
      return new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
    } catch (FileNotFoundException failure) {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        throw failure;
      }
      return null;
    }
  }

  /** Writes a file, in place of the one that is there. */
  static void replace(Path file, String text) throws IOException {
    Path folder = file.getParent();
    if (folder == null) {
      throw new IOException(file + " is no file");
    }
    PrivateFiles.createDirectories(folder);
    Path whole = Files.createTempFile(folder, "tag", ".new");
    try {
      try (FileOutputStream out = new FileOutputStream(whole.toFile())) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }
}
