package io.keepsake.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.keepsake.runtime.codec.Leaves.Leaf;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValuesTest {
  private static final long SEED = 11;

  static List<Leaf<?>> leaves() {
    return Leaves.all();
  }

  /** Equal as {@code recursively} has it, and with the same bytes, which shows all bits of a NaN. */
  @ParameterizedTest
  @MethodSource("leaves")
  <T> void value_asWritten_isRead(Leaf<T> leaf) {
    Random random = new Random(SEED);
    for (int i = 0; i < 3_000; i++) {
      T value = leaf.random().apply(random);
      byte[] bytes = leaf.written(value);
      ByteSource source = new ByteSource(bytes);
      T read = leaf.read().apply(source);
      assertThat(source.isAtEnd()).isTrue();
      assertThat(read).as("%s, seed %s, value %s", leaf, SEED, i).isEqualTo(value);
      assertThat(leaf.written(read)).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @MethodSource("leaves")
  <T> void null_asWritten_isRead(Leaf<T> leaf) {
    assertThat(leaf.written(null)).containsExactly(0);
    assertThat(leaf.read().apply(new ByteSource(new byte[1]))).isNull();
  }

  @ParameterizedTest
  @MethodSource("leaves")
  <T> void value_cutAtAnyLength_isMalformed(Leaf<T> leaf) {
    Random random = new Random(SEED);
    for (int i = 0; i < 50; i++) {
      byte[] bytes = leaf.written(leaf.random().apply(random));
      for (int length = 0; length < bytes.length; length++) {
        ByteSource source = new ByteSource(bytes, 0, length);
        assertThatExceptionOfType(CodecException.class)
            .as("%s, seed %s, value %s, length %s", leaf, SEED, i, length)
            .isThrownBy(() -> leaf.read().apply(source));
      }
    }
  }

  private static void assertMalformed(String bytes, Function<ByteSource, @Nullable Object> read) {
    ByteSource source = new ByteSource(HexFormat.of().parseHex(bytes));
    assertThatExceptionOfType(CodecException.class).isThrownBy(() -> read.apply(source));
  }

  @Test
  void read_whatIsNone_isMalformed() {
    assertMalformed("02", Values::readInteger);
    assertMalformed("03", Values::readBoolean);
    assertMalformed("ff", Values::readOptionalInt);
    assertMalformed("0100", Values::readBigInteger);
    assertMalformed("0225", Values::readURI);
    assertMalformed("01000000000000000" + "03b9aca00", Values::readInstant);
    assertMalformed("017fffffffffffffff00000000", Values::readInstant);
    assertMalformed("010000000000000000ffffffff", Values::readDuration);
    assertMalformed("01000007e7021d", Values::readLocalDate);
    assertMalformed("01000007e70d01", Values::readLocalDate);
    assertMalformed("01ffffffffffffffff", Values::readLocalTime);
    assertMalformed("013b9aca00", Values::readYear);
    assertMalformed("01000007e700", Values::readYearMonth);
    assertMalformed("01021e", Values::readMonthDay);
    assertMalformed("01000fffff", Values::readZoneOffset);
    assertMalformed("010141", Values::readZoneId);
    assertMalformed("010a4e6f776865726520", Values::readZoneId);
    assertMalformed("01ffffffff07", Values::readLongs);
    assertMalformed("0101", Values::readLongs);
  }

  /** Half past two on the day on which clocks go forward from two to three. */
  @Test
  void read_timeThatItsZoneDoesNotHave_isMalformed() {
    ByteSink sink = new ByteSink();
    Values.writeZonedDateTime(sink, ZonedDateTime.parse("2024-03-31T03:30+02:00[Europe/Paris]"));
    byte[] bytes = sink.toByteArray();
    long half = 9_000_000_000_000L;
    for (int i = 0; i < 8; i++) {
      bytes[7 + i] = (byte) (half >> (56 - 8 * i));
    }
    assertThatExceptionOfType(CodecException.class)
        .isThrownBy(() -> Values.readZonedDateTime(new ByteSource(bytes)))
        .withMessageContaining("zone");
  }

  /** Not of a quarter of an hour, so that each is an object of its own. */
  @Test
  void read_timeWhoseZoneIsAnOffset_hasTheSameText() {
    ZonedDateTime value =
        ZonedDateTime.of(2024, 3, 31, 3, 30, 0, 0, ZoneOffset.ofTotalSeconds(3_076));
    ByteSink sink = new ByteSink();
    Values.writeZonedDateTime(sink, value);
    assertThat(Values.readZonedDateTime(new ByteSource(sink.toByteArray())))
        .isEqualTo(value)
        .hasToString(value.toString());
  }

  @Test
  void read_hugeScale_takesNoMemory() {
    ByteSink sink = new ByteSink();
    BigDecimal value = new BigDecimal(BigInteger.TEN, Integer.MIN_VALUE);
    Values.writeBigDecimal(sink, value);
    assertThat(sink.size()).isEqualTo(7);
    assertThat(Values.readBigDecimal(new ByteSource(sink.toByteArray()))).isEqualTo(value);
  }

  /** Its text would be read as one with the scheme {@code a}. */
  @Test
  void writeUri_whoseTextMeansAnother_isRefused() {
    URI relative = URI.create("http://h/x/").relativize(URI.create("http://h/x/a:b"));
    assertThatExceptionOfType(CodecException.class)
        .isThrownBy(() -> Values.writeURI(new ByteSink(), relative));
  }
}
