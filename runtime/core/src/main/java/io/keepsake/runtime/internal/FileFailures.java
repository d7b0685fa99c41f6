package io.keepsake.runtime.internal;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What has failed with a file, for people. */
public final class FileFailures {
  private FileFailures() {}

  /**
   * Says in words what the exceptions of files say by their type.
   *
   * @param failure any failure
   * @return the end of a sentence
   */
  public static String reason(IOException failure) {
    Path file = fileAbove(failure);
    if (file != null) {
      return file + " is a file and not a directory";
    }
    String text = failure.getMessage() == null ? "" : failure.getMessage();
    return switch (failure.getClass().getSimpleName()) {
      case "AccessDeniedException" -> "there is no permission for " + text;
      case "FileAlreadyExistsException", "NotDirectoryException" ->
        text + " is a file and not a directory";
      case "NoSuchFileException" -> text + " does not exist";
      default -> text.isEmpty() ? failure.toString() : text;
    };
  }

  /** The file that stands where a directory should be, which the system does not name. */
  private static @Nullable Path fileAbove(IOException failure) {
    if (!(failure instanceof FileSystemException named) || named.getFile() == null) {
      return null;
    }
    Path path = Path.of(named.getFile()).toAbsolutePath().getParent();
    while (path != null && Files.notExists(path)) {
      path = path.getParent();
    }
    return path != null && Files.isRegularFile(path) ? path : null;
  }
}
