package io.keepsake.samples.benchmarks.load;

import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Counts failures: those that a caller sees, and those that the log tells of because no caller does. */
final class Failures extends Handler {
  private final AtomicLong busy = new AtomicLong();
  private final AtomicLong others = new AtomicLong();

  /** Held, for a logger that nobody holds forgets its handlers. */
  private final Logger log = Logger.getLogger("io.keepsake");

  Failures() {
    log.addHandler(this);
  }

  void add(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).contains("SQLITE_BUSY")) {
        busy.incrementAndGet();
        return;
      }
    }
    others.incrementAndGet();
    failure.printStackTrace();
  }

  long busy() {
    return busy.get();
  }

  long others() {
    return others.get();
  }

  @Override
  public void publish(LogRecord record) {
    if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
      Throwable failure = record.getThrown();
      add(failure == null ? new IllegalStateException(record.getMessage()) : failure);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
