package io.keepsake.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {
  private static byte[] written(String text) {
    ByteSink sink = new ByteSink();
    sink.writeString(text);
    return sink.toByteArray();
  }

  private static String read(byte[] bytes) {
    ByteSource source = new ByteSource(bytes);
    String text = source.readString();
    assertThat(source.isAtEnd()).isTrue();
    return text;
  }

  @Test
  void texts_withoutHalvesOfPairs_areInUtf8() {
    String text = "a\0\u007F\u0080\u07FF\u0800\uD7FF\uE000\uFFFD\uFFFF\uD800\uDC00\uDBFF\uDFFF";
    byte[] bytes = written(text);
    byte[] expected = text.getBytes(StandardCharsets.UTF_8);
    assertThat(bytes[0]).isEqualTo((byte) expected.length);
    assertThat(bytes).endsWith(expected).hasSize(expected.length + 1);
    assertThat(read(bytes)).isEqualTo(text);
  }

  @Test
  void texts_ofAnyUnits_comeBack() {
    long seed = 20_240_229;
    Random random = new Random(seed);
    for (int i = 0; i < 100_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        text.append((char)
            switch (random.nextInt(4)) {
              case 0 -> random.nextInt(0x80);
              case 1 -> 0xD800 + random.nextInt(0x800);
              case 2 -> 0xFFF0 + random.nextInt(0x10);
              default -> random.nextInt(0x10000);
            });
      }
      assertThat(read(written(text.toString())))
          .as("seed %s, text %s", seed, i)
          .isEqualTo(text.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80",
        "bf",
        "c0",
        "c080",
        "c1bf",
        "c2",
        "c2c2",
        "e08080",
        "e09fbf",
        "e0a0",
        "ed9f",
        "f08080af",
        "f08fbfbf",
        "f0908080ff",
        "f4908080",
        "f5808080",
        "f8808080",
        "ff",
        "fe",
        "eda0bdedb880",
        "61c3"
      })
  void read_otherBytes_isMalformed(String bytes) {
    byte[] text = HexFormat.of().parseHex(bytes);
    ByteSink sink = new ByteSink();
    sink.writeBytes(text);
    assertThatExceptionOfType(CodecException.class)
        .isThrownBy(() -> read(sink.toByteArray()))
        .withMessageContaining("UTF-8");
  }

  @Test
  void read_theReplacementItself_isRead() {
    assertThat(read(written("\uFFFD"))).isEqualTo("\uFFFD");
    assertThat(read(written("a\uFFFD\uD83D"))).isEqualTo("a\uFFFD\uD83D");
  }

  /** Whatever is read is written as it was: each text has one encoding. */
  @Test
  void read_anyBytes_areMalformedOrWrittenAlike() {
    long seed = 97;
    Random random = new Random(seed);
    int[] lead = {0x61, 0xC3, 0xED, 0xEF, 0xF0, 0xE2};
    for (int i = 0; i < 200_000; i++) {
      byte[] bytes = new byte[random.nextInt(8)];
      for (int j = 0; j < bytes.length; j++) {
        bytes[j] =
            (byte) (random.nextBoolean() ? lead[random.nextInt(6)] : 0x80 + random.nextInt(0x40));
      }
      ByteSink sink = new ByteSink();
      sink.writeBytes(bytes);
      try {
        String text = read(sink.toByteArray());
        assertThat(written(text)).as("seed %s, bytes %s", seed, i).isEqualTo(sink.toByteArray());
      } catch (CodecException malformed) {
        assertThat(malformed).hasMessageContaining("UTF-8");
      }
    }
  }
}
