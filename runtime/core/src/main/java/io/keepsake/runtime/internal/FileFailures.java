package io.keepsake.runtime.internal;

import java.io.IOException;

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
    String text = failure.getMessage() == null ? "" : failure.getMessage();
    return switch (failure.getClass().getSimpleName()) {
      case "AccessDeniedException" -> "there is no permission for " + text;
      case "FileAlreadyExistsException", "NotDirectoryException" ->
        text + " is a file and not a directory";
      case "NoSuchFileException" -> text + " does not exist";
      default -> text.isEmpty() ? failure.toString() : text;
    };
  }
}
