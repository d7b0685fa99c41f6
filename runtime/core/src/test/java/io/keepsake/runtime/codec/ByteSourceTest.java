package io.keepsake.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HexFormat;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSourceTest {
  private static ByteSource source(String hexadecimal) {
    return new ByteSource(HexFormat.of().parseHex(hexadecimal));
  }

  private static void assertMalformed(ByteSource source, Function<ByteSource, ?> reading) {
    assertThatExceptionOfType(CodecException.class)
        .isThrownBy(() -> reading.apply(source))
        .withMessageStartingWith("malformed bytes at ");
  }

  @Test
  void numbers_highestByteFirst() {
    ByteSink sink = new ByteSink();
    sink.writeBoolean(true);
    sink.writeByte((byte) 0x80);
    sink.writeShort((short) 0x8123);
    sink.writeChar('\uFFFE');
    sink.writeInt(0x81234567);
    sink.writeLong(0x8123456789ABCDEFL);
    sink.writeFloat(Float.intBitsToFloat(0x7FC00001));
    sink.writeDouble(Double.longBitsToDouble(0x7FF8000000000001L));
    String bytes = HexFormat.of().formatHex(sink.toByteArray());
    assertThat(bytes).isEqualTo("01808123fffe812345678123456789abcdef7fc000017ff8000000000001");
    assertThat(sink.size()).isEqualTo(bytes.length() / 2);
    ByteSource source = source(bytes);
    assertThat(source.readBoolean()).isTrue();
    assertThat(source.readByte()).isEqualTo((byte) 0x80);
    assertThat(source.readShort()).isEqualTo((short) 0x8123);
    assertThat(source.readChar()).isEqualTo('\uFFFE');
    assertThat(source.readInt()).isEqualTo(0x81234567);
    assertThat(source.readLong()).isEqualTo(0x8123456789ABCDEFL);
    assertThat(Float.floatToRawIntBits(source.readFloat())).isEqualTo(0x7FC00001);
    assertThat(Double.doubleToRawLongBits(source.readDouble())).isEqualTo(0x7FF8000000000001L);
    assertThat(source.isAtEnd()).isTrue();
  }

  @Test
  void read_beyondTheEnd_isMalformed() {
    assertMalformed(source(""), ByteSource::readByte);
    assertMalformed(source("01"), ByteSource::readShort);
    assertMalformed(source("01"), ByteSource::readChar);
    assertMalformed(source("010203"), ByteSource::readInt);
    assertMalformed(source("01020304050607"), ByteSource::readLong);
    assertMalformed(source("010203"), ByteSource::readFloat);
    assertMalformed(source("01020304050607"), ByteSource::readDouble);
    assertMalformed(source("0261"), ByteSource::readString);
    assertMalformed(source("0261"), ByteSource::readBytes);
    assertMalformed(source("02"), ByteSource::readBoolean);
    assertMalformed(source("80"), ByteSource::readBoolean);
  }

  @Test
  void read_ofAPart_seesNothingElse() {
    ByteSource source = new ByteSource(new byte[] {1, 2, 3, 4}, 1, 2);
    assertThat(source.readShort()).isEqualTo((short) 0x0203);
    assertThat(source.isAtEnd()).isTrue();
    assertMalformed(source, ByteSource::readByte);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 127, 128, 16_383, 16_384, 2_097_151, 2_097_152, 9_999_999})
  void count_asWritten_isRead(int count) {
    ByteSink sink = new ByteSink();
    sink.writeCount(count);
    sink.append(new byte[count], 0, count);
    assertThat(new ByteSource(sink.toByteArray()).readCount()).isEqualTo(count);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"01", "0200", "8000", "ffffffff0f", "ffffffff07", "ffffffff7f", "8080808080"})
  void count_beyondTheEndOrInAnotherForm_isMalformed(String bytes) {
    assertMalformed(source(bytes), ByteSource::readCount);
  }

  @Test
  void count_largest_isWrittenInFiveBytes() {
    ByteSink sink = new ByteSink();
    sink.writeCount(Integer.MAX_VALUE);
    assertThat(sink.toByteArray()).asHexString().isEqualTo("FFFFFFFF07");
    assertThat(new ByteSource(sink.toByteArray()).readVarint()).isEqualTo(Integer.MAX_VALUE);
  }

  /** Lists inside of each other, each of which claims all that is left. */
  @Test
  void count_allTogether_areNotMoreThanTheBytes() {
    ByteSource source = source("04040000000000");
    assertThat(source.readCount()).isEqualTo(4);
    assertMalformed(source, ByteSource::readCount);
  }

  @Test
  void enter_depthBeyondTheBound_throws() {
    ByteSource source = source("");
    ByteSink sink = new ByteSink();
    for (int i = 0; i < 500; i++) {
      source.enter();
      sink.enter();
    }
    assertThatExceptionOfType(CodecException.class).isThrownBy(source::enter);
    assertThatExceptionOfType(CodecException.class).isThrownBy(sink::enter);
    source.leave();
    sink.leave();
    source.enter();
    sink.enter();
  }

  @Test
  void sink_manyBytes_growsByItself() {
    ByteSink sink = new ByteSink();
    for (int i = 0; i < 100_000; i++) {
      sink.writeByte((byte) i);
    }
    byte[] bytes = sink.toByteArray();
    assertThat(bytes).hasSize(100_000);
    assertThat(bytes[99_999]).isEqualTo((byte) 99_999);
  }
}
