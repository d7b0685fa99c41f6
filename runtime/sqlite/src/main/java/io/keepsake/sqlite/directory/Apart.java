package io.keepsake.sqlite.directory;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Runs what must not meet an interrupted thread, such as the work of a channel. */
final class Apart {
  private Apart() {}

  static <T extends @Nullable Object> T run(Callable<T> task) throws IOException {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(future, "keepsake-sqlite");
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException later) {
          interrupted = true;
        } catch (ExecutionException failure) {
          throw new IOException(reason(failure.getCause()), failure.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Of what failed with a file, its own words are enough. */
  private static @Nullable String reason(@Nullable Throwable cause) {
    return cause instanceof IOException ? cause.getMessage() : String.valueOf(cause);
  }
}
