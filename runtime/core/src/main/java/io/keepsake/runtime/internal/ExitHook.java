package io.keepsake.runtime.internal;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/** Closes something when the process ends in an orderly way, as long as anybody else still holds it. */
public final class ExitHook {
  private ExitHook() {}

  /**
   * Adds something to close.
   *
   * @param closeable what to close; held weakly
   */
  public static void add(AutoCloseable closeable) {
    WeakReference<AutoCloseable> reference = new WeakReference<>(closeable);
    try {
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> close(reference.get()), "keepsake-at-exit"));
    } catch (IllegalStateException exiting) {
      // too late for a hook; what is saved from now on is saved by its own rules
    }
  }

  private static void close(@Nullable AutoCloseable closeable) {
    try {
      if (closeable != null) {
        closeable.close();
      }
    } catch (Exception failure) {
      System.getLogger("io.keepsake")
          .log(System.Logger.Level.WARNING, "could not be closed at the end", failure);
    }
  }
}
