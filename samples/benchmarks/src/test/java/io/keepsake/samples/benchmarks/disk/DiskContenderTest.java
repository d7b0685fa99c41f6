package io.keepsake.samples.benchmarks.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.samples.benchmarks.workload.Answers;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All contenders give back what was written, and those on disk to the next run as well. */
final class DiskContenderTest {
  private static final int COUNT = 1_200;

  private final Answers expected = AnswerSize.SMALL.answers();
  private final Answers answers = AnswerSize.SMALL.answers();

  @TempDir
  Path directory;

  @ParameterizedTest
  @EnumSource
  void read_sameRun_isWhatWasWritten(DiskContender contender) throws Exception {
    try (DiskCache cache = contender.open(directory, answers)) {
      write(cache);
      check(cache);
      cache.save();
    }
    assertThat(answers.computations()).isEqualTo(COUNT);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LRU")
  void read_nextRun_isWhatWasWritten(DiskContender contender) throws Exception {
    try (DiskCache cache = contender.open(directory, answers)) {
      write(cache);
      cache.save();
    }
    Answers none = AnswerSize.SMALL.answers();
    try (DiskCache cache = contender.open(directory, none)) {
      check(cache);
    }
    assertThat(none.computations()).isZero();
  }

  private static void write(DiskCache cache) throws Exception {
    for (int call = 0; call < COUNT; call++) {
      cache.write(Answers.key(call));
    }
  }

  private void check(DiskCache cache) throws Exception {
    for (int call = 0; call < COUNT; call++) {
      String key = Answers.key(call);
      assertThat(cache.read(key)).isEqualTo(expected.compute(key));
    }
  }
}
