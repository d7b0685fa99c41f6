package io.keepsake.runtime;

/** The system's monotonic clock. */
enum SystemClock implements MemoClock {
  INSTANCE;

  @Override
  public long nanos() {
    return System.nanoTime();
  }
}
