package io.keepsake.sqlite;

/** What a person should know, though nothing is thrown. */
final class Log {
  private static final System.Logger LOGGER = System.getLogger("io.keepsake");

  private Log() {}

  static void warn(String message) {
    LOGGER.log(System.Logger.Level.WARNING, message);
  }
}
