package io.keepsake.samples.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short load; the benchmarks of the part on disk have one of a minute. */
final class TwoProcessesTest {
  private static final long SECONDS = 4;

  @TempDir
  Path directory;

  @Test
  void run_twoProcesses_losesNothing() throws Exception {
    long seed = System.nanoTime();
    TwoProcesses result = TwoProcesses.run(directory, SECONDS, seed);
    assertThat(result.flushed()).as("flushed, seed " + seed).isPositive();
    assertThat(result.wrong()).as("wrong, seed " + seed).isZero();
    assertThat(result.lost()).as("lost, seed " + seed).isZero();
    assertThat(result.busy()).as("busy, seed " + seed).isZero();
    assertThat(result.failed()).as("failed, seed " + seed).isZero();
  }
}
