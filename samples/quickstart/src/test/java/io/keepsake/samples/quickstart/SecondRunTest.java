package io.keepsake.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecondRunTest {
  private final ClassFiles files = ClassFiles.ofModule("java.logging");

  @Test
  void secondRun_computesNothing(@TempDir Path directory) {
    SecondRun.Result first = new SecondRun(files, directory).run();
    assertThat(first.fromDisk()).isZero();
    assertThat(first.computed()).isPositive();

    SecondRun.Result second = new SecondRun(files, directory).run();
    assertThat(second.types()).isEqualTo(first.types());
    assertThat(second.computed()).isZero();
    assertThat(second.fromDisk()).isPositive();
    assertThat(second.text(directory)).contains("0 computed", "the runs before");
  }
}
