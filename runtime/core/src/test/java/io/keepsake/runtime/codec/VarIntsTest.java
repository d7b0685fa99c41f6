package io.keepsake.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VarIntsTest {
  private static final long SEED = 31;

  private static byte[] ofInt(int value) {
    ByteSink sink = new ByteSink();
    VarInts.writeInt(sink, value);
    return sink.toByteArray();
  }

  private static byte[] ofLong(long value) {
    ByteSink sink = new ByteSink();
    VarInts.writeLong(sink, value);
    return sink.toByteArray();
  }

  private static ByteSource source(String hexadecimal) {
    return new ByteSource(HexFormat.of().parseHex(hexadecimal));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 00",
    "-1, 01",
    "1, 02",
    "-64, 7f",
    "64, 8001",
    "-8192, ff7f",
    "8192, 808001",
    "2147483647, feffffff0f",
    "-2147483648, ffffffff0f"
  })
  void int_takesAsManyBytesAsItNeeds(int value, String bytes) {
    assertThat(HexFormat.of().formatHex(ofInt(value))).isEqualTo(bytes);
    assertThat(VarInts.readInt(source(bytes))).isEqualTo(value);
    assertThat(HexFormat.of().formatHex(ofLong(value))).isEqualTo(bytes);
    assertThat(VarInts.readLong(source(bytes))).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "36028797018963967, feffffffffffff7f",
    "36028797018963968, 808080808080808001",
    "9223372036854775807, feffffffffffffffff",
    "-9223372036854775808, ffffffffffffffffff"
  })
  void long_takesAtMostNineBytes(long value, String bytes) {
    assertThat(HexFormat.of().formatHex(ofLong(value))).isEqualTo(bytes);
    assertThat(VarInts.readLong(source(bytes))).isEqualTo(value);
  }

  @Test
  void numbers_ofAnyWidth_areRead() {
    Random random = new Random(SEED);
    for (int i = 0; i < 100_000; i++) {
      long value = random.nextLong() >> random.nextInt(64);
      ByteSource longs = new ByteSource(ofLong(value));
      assertThat(VarInts.readLong(longs)).as("seed %s, %s", SEED, i).isEqualTo(value);
      assertThat(longs.isAtEnd()).isTrue();
      ByteSource ints = new ByteSource(ofInt((int) value));
      assertThat(VarInts.readInt(ints)).as("seed %s, %s", SEED, i).isEqualTo((int) value);
      assertThat(ints.isAtEnd()).isTrue();
    }
  }

  /** What is read is written with the same bytes, so that each number has one form. */
  @Test
  void bytes_thatAreRead_areTheOnlyOnesOfTheirNumber() {
    Random random = new Random(SEED);
    byte[] bytes = new byte[9];
    for (int i = 0; i < 200_000; i++) {
      random.nextBytes(bytes);
      for (int at = random.nextInt(9); at >= 0; at--) {
        bytes[at] |= random.nextInt(4) == 0 ? 0 : (byte) 0x80;
      }
      bytes[random.nextInt(9)] = 0;
      assertCanonical(bytes, source -> ofLong(VarInts.readLong(source)));
      assertCanonical(bytes, source -> ofInt(VarInts.readInt(source)));
    }
  }

  private static void assertCanonical(byte[] bytes, Function<ByteSource, byte[]> again) {
    ByteSource source = new ByteSource(bytes);
    try {
      assertThat(again.apply(source)).isEqualTo(Arrays.copyOf(bytes, source.position()));
    } catch (CodecException malformed) {
      assertThat(malformed).hasMessageStartingWith("malformed bytes at ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "80", "8000", "ffffffff1f", "ffffffff8f", "ffffffff", "8080808000"})
  void int_inAnotherFormOrCut_isMalformed(String bytes) {
    assertThatExceptionOfType(CodecException.class)
        .isThrownBy(() -> VarInts.readInt(source(bytes)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "80", "8000", "ffffffffffffffff", "ffffffffffffffff00"})
  void long_inAnotherFormOrCut_isMalformed(String bytes) {
    assertThatExceptionOfType(CodecException.class)
        .isThrownBy(() -> VarInts.readLong(source(bytes)));
  }
}
