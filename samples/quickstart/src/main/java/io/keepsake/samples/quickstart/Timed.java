package io.keepsake.samples.quickstart;

import java.time.Duration;
import java.util.function.Supplier;

/** A value and how long it took to compute it. */
record Timed<T>(T value, Duration time) {

  static <T> Timed<T> call(Supplier<T> computation) {
    long start = System.nanoTime();
    T value = computation.get();
    return new Timed<>(value, Duration.ofNanos(System.nanoTime() - start));
  }
}
