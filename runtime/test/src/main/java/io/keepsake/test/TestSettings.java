package io.keepsake.test;

import io.keepsake.runtime.MemosBuilder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What tests get.
 *
 * @param start when their clock starts; null for the system's clock
 * @param directory where their bytes are kept; null for one of their own
 * @param inMemory whether their bytes are kept in memory
 * @param others anything else
 */
record TestSettings(
    @Nullable Instant start,
    @Nullable Path directory,
    boolean inMemory,
    Consumer<MemosBuilder> others) {
  static final TestSettings DEFAULT =
      new TestSettings(new VirtualClock().instant(), null, false, builder -> {});

  TestSettings start(@Nullable Instant changed) {
    return new TestSettings(changed, directory, inMemory, others);
  }

  TestSettings directory(Path changed) {
    return new TestSettings(start, changed, inMemory, others);
  }

  TestSettings keptInMemory() {
    return new TestSettings(start, directory, true, others);
  }

  TestSettings with(Consumer<MemosBuilder> setting) {
    return new TestSettings(start, directory, inMemory, others.andThen(setting));
  }
}
