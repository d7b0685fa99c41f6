package io.keepsake.samples.benchmarks.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All contenders read what they have written, again and again. */
final class CodecContenderTest {
  @ParameterizedTest
  @EnumSource
  void read_whatWasWritten_isEqual(CodecContender contender) throws Exception {
    Bytes bytes = contender.make();
    for (int time = 0; time < 3; time++) {
      assertThat(bytes.read(bytes.write(Report.create()))).isEqualTo(Report.create());
    }
  }
}
