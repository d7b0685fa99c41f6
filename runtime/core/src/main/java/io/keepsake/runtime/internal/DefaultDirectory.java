package io.keepsake.runtime.internal;

import java.nio.file.Path;

/** Where answers are kept that outlive the process, unless Memos are told otherwise. */
public final class DefaultDirectory {
  /** The system property that names the directory. */
  public static final String PROPERTY = "keepsake.directory";

  private DefaultDirectory() {}

  /**
   * Returns the directory, which need not exist.
   *
   * @return what the system property says; without it, {@code .cache/keepsake} in the user's home
   */
  public static Path get() {
    String named = System.getProperty(PROPERTY, "");
    return named.isBlank()
        ? Path.of(System.getProperty("user.home", "."), ".cache", "keepsake")
        : Path.of(named);
  }
}
