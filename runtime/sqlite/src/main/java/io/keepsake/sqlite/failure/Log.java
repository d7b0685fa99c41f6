package io.keepsake.sqlite.failure;

/** What a person should know, though nothing is thrown. */
public final class Log {
  private static final System.Logger LOGGER = System.getLogger("io.keepsake");

  private Log() {}

  /** Says what is wrong, to whoever listens to the logger of Keepsake. */
  public static void warn(String message) {
    LOGGER.log(System.Logger.Level.WARNING, message);
  }
}
