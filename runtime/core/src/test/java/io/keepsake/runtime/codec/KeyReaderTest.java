package io.keepsake.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyReaderTest {
  private static DescribedKey described(Consumer<KeySink> argument) {
    KeySink sink = KeySink.of("shop.PriceService.quote", "java.lang.Object");
    argument.accept(sink);
    return KeyReader.describe(sink.toByteArray());
  }

  private static void assertRead(Consumer<KeySink> argument, String text, @Nullable Object value) {
    DescribedKey key = described(argument);
    assertThat(key.texts()).containsExactly(text);
    assertThat(key.values().get(0)).isEqualTo(value);
  }

  @Test
  void describe_call_hasItsNames() {
    DescribedKey key = described(sink -> {
      sink.write("a\"b\n");
      sink.write(3);
    });
    assertThat(key.method()).isEqualTo("shop.PriceService.quote");
    assertThat(key.signature()).isEqualTo("java.lang.Object");
    assertThat(key.values()).containsExactly("a\"b\n", 3);
    assertThat(key)
        .extracting(DescribedKey::call)
        .isEqualTo("shop.PriceService.quote(\"a\\\"b\\n\", 3)");
  }

  @Test
  void describe_plainValues_areShownAsInSource() {
    assertRead(KeySink::writeNull, "null", null);
    assertRead(key -> key.write(true), "true", true);
    assertRead(key -> key.write((byte) -1), "-1", (byte) -1);
    assertRead(key -> key.write(7L), "7", 7L);
    assertRead(key -> key.write('\''), "'''", "'");
    assertRead(key -> key.write(1.5), "1.5", 1.5);
    assertRead(key -> key.write(-0.0f), "-0.0", -0.0f);
    assertRead(key -> key.write(Double.NaN), "NaN", "NaN");
    assertRead(key -> key.write(Float.NEGATIVE_INFINITY), "-Infinity", "-Infinity");
    assertRead(key -> key.write(new BigInteger("-12")), "-12", new BigInteger("-12"));
    assertRead(key -> key.write(new BigDecimal("1.00")), "1.00", new BigDecimal("1.00"));
    assertRead(key -> key.write(String.class), "java.lang.String", "java.lang.String");
    assertRead(key -> key.writeEnum(DayOfWeek.MONDAY), "DayOfWeek.MONDAY", "MONDAY");
    assertRead(key -> key.write(Duration.ofSeconds(90)), "PT1M30S", "PT1M30S");
    assertRead(key -> key.write(ZoneId.of("Asia/Tokyo")), "Asia/Tokyo", "Asia/Tokyo");
  }

  @Test
  void describe_texts_areShownInVisibleCharacters() {
    assertRead(
        key -> key.write("\0\u009F\u2028\uD83D\uDE00\uDE00\uD83D"),
        "\"\\u0000\\u009f\\u2028\uD83D\uDE00\\ude00\\ud83d\"",
        "\0\u009F\u2028\uD83D\uDE00\uDE00\uD83D");
  }

  @Test
  void describe_arrays_areShownWithTheirElements() {
    assertRead(key -> key.write(new int[] {1, -1}), "[1, -1]", List.of(1, -1));
    assertRead(key -> key.write(new boolean[] {true}), "[true]", List.of(true));
    assertRead(key -> key.write(new float[] {1, Float.NaN}), "[1.0, NaN]", List.of(1f, "NaN"));
    assertRead(key -> key.write(new byte[] {1, -1}), "0x01ff", "0x01ff");
    assertRead(key -> key.write(new char[] {'a', '"'}), "\"a\\\"\"", "a\"");
  }

  @Test
  void describe_largeNumbers_areShownInHexadecimalDigits() {
    BigInteger large = BigInteger.ONE.shiftLeft(8192).negate();
    String digits = "-0x1" + "0".repeat(2048);
    assertRead(key -> key.write(large), digits, digits);
    assertRead(key -> key.write(new BigDecimal(large, -5)), digits + "e5", digits + "e5");
    BigDecimal scaled = new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE);
    assertRead(key -> key.write(scaled), "1E+2147483648", scaled);
  }

  @Test
  void describe_values_withParts() {
    assertRead(
        key -> {
          key.beginRecord("shop.Order$Item", 2);
          key.write("a");
          key.beginList(1);
          key.beginOptional(false);
        },
        "Order.Item[\"a\", [empty]]",
        Map.of(
            "type",
            "shop.Order$Item",
            "components",
            List.of("a", new ArrayList<>(Collections.singletonList(null)))));
  }

  @Test
  void describe_mapWithTextsForKeys_isAnObject() {
    assertRead(key -> map(key, "b", "a"), "{\"a\"=1, \"b\"=1}", Map.of("a", 1, "b", 1));
  }

  @Test
  void describe_mapWithOtherKeys_isAListOfPairs() {
    assertRead(key -> map(key, 2, 1), "{1=1, 2=1}", List.of(List.of(1, 1), List.of(2, 1)));
  }

  private static void map(KeySink key, Object... keys) {
    key.beginMap(keys.length);
    for (Object each : keys) {
      key.beginElement();
      if (each instanceof String text) {
        key.write(text);
      } else {
        key.write((Integer) each);
      }
      key.write(1);
      key.endElement();
    }
    key.endMap();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00",
        "02",
        "01",
        "0101",
        "01016d",
        "01016d000f",
        "01016d0017",
        "01016d0038",
        "01016d0040",
        "01016d00ff",
        "01016d0008ffc00000",
        "01016d0009fff8000000000000",
        "01016d002601ffc00000",
        "01016d000b020001",
        "01016d000b00",
        "01016d000b02ffff",
        "01016d0028020100",
        "01016d0013020302030100",
        "01016d00130203010301",
        "01016d0014020302000301",
        "01016d00140203010003010",
        "01016d0031000007e7021d",
        "01016d0037",
        "01016d002002",
        "01016d00200102",
        "01016d0030000000000000000040000000",
        "01016d0012ffffffff07",
        "01016d0016",
        "01016d003c000007e80d",
        "01016d00320fffffffffffffff",
        "01016d000a8100"
      })
  void describe_otherBytes_isMalformed(String bytes) {
    byte[] key = HexFormat.of().parseHex(bytes.substring(0, bytes.length() & -2));
    assertThatExceptionOfType(CodecException.class).isThrownBy(() -> KeyReader.describe(key));
  }
}
