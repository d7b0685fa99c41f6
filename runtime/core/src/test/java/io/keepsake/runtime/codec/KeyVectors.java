package io.keepsake.runtime.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Consumer;

/** The keys of the test vectors; as a program, prints them as the file has them. */
@SuppressWarnings("JavaUtilDate")
final class KeyVectors {
  private static final LocalDateTime TIME = LocalDateTime.of(2024, 2, 29, 23, 59, 58, 7);

  private final Map<String, byte[]> keys = new LinkedHashMap<>();

  private KeyVectors() {}

  public static void main(String[] none) {
    StringBuilder lines = new StringBuilder();
    all()
        .forEach((description, key) -> lines
            .append(description)
            .append('\t')
            .append(HexFormat.of().formatHex(key))
            .append('\n'));
    System.out.print(lines);
  }

  static Map<String, byte[]> all() {
    KeyVectors vectors = new KeyVectors();
    vectors.whole();
    vectors.plain();
    vectors.texts();
    vectors.parts();
    vectors.arrays();
    vectors.times();
    vectors.older();
    return vectors.keys;
  }

  private void add(String description, Consumer<KeySink> arguments) {
    KeySink sink = KeySink.of("m", "");
    arguments.accept(sink);
    keys.put(description, sink.toByteArray());
  }

  private void whole() {
    KeySink call = KeySink.of("shop.PriceService.quote", "java.lang.String, int");
    call.write("a-1");
    call.write(3);
    keys.put("shop.PriceService.quote(\"a-1\", 3)", call.toByteArray());
    add("no arguments; all that follow begin like this", key -> {});
  }

  private void plain() {
    add("null", KeySink::writeNull);
    add("boolean false", key -> key.write(false));
    add("boolean true", key -> key.write(true));
    add("byte -1", key -> key.write((byte) -1));
    add("short 258", key -> key.write((short) 258));
    add("char U+20AC", key -> key.write('\u20AC'));
    add("int -2", key -> key.write(-2));
    add("Integer -2", key -> key.write(Integer.valueOf(-2)));
    add("long 1234567890123", key -> key.write(1234567890123L));
    add("float 1.5", key -> key.write(1.5f));
    add("float NaN", key -> key.writeFloatBits(0xFFC00001));
    add("double 0.0", key -> key.write(0.0));
    add("double -0.0", key -> key.write(-0.0));
    add("double NaN", key -> key.writeDoubleBits(0xFFF0000000000001L));
    add("BigInteger 0", key -> key.write(BigInteger.ZERO));
    add("BigInteger 255", key -> key.write(BigInteger.valueOf(255)));
    add("BigInteger -128", key -> key.write(BigInteger.valueOf(-128)));
    add("BigDecimal 1.0", key -> key.write(new BigDecimal("1.0")));
    add("BigDecimal 1E+7", key -> key.write(new BigDecimal("1E+7")));
    add(
        "UUID 00112233-4455-6677-8899-aabbccddeeff",
        key -> key.write(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff")));
    add("URI http://a/b?c#d", key -> key.write(URI.create("http://a/b?c#d")));
    add("URI HTTP://A:080/%7e", key -> key.write(URI.create("HTTP://A:080/%7e")));
    add("Class java.lang.String", key -> key.write(String.class));
    add("Class int[][]", key -> key.write(int[][].class));
    add("enum java.time.DayOfWeek MONDAY", key -> key.writeEnum(DayOfWeek.MONDAY));
  }

  private void texts() {
    add("String empty", key -> key.write(""));
    add("String null", key -> key.write((String) null));
    add("String of 200 times x", key -> key.write("x".repeat(200)));
    add("String U+0000 U+00E9 U+20AC U+1F600", key -> key.write("\0\u00E9\u20AC\uD83D\uDE00"));
    add("String of the single unit U+D83D", key -> key.write("\uD83D"));
    add("String of the units U+DE00 U+D83D", key -> key.write("\uDE00\uD83D"));
  }

  private void parts() {
    add("record shop.Item of int 1 and null", key -> {
      key.beginRecord("shop.Item", 2);
      key.write(1);
      key.writeNull();
    });
    add("list of String a and list of nothing", key -> {
      key.beginList(2);
      key.write("a");
      key.beginList(0);
    });
    add("set of String b, a, c", key -> set(key, Set.of("b", "a", "c")));
    add("set of int -1, 0, 1", key -> {
      key.beginSet(3);
      for (int element : Set.of(0, 1, -1)) {
        key.beginElement();
        key.write(element);
        key.endElement();
      }
      key.endSet();
    });
    add("map of int 2 to the set of String x, y and of int 1 to null", key -> {
      key.beginMap(2);
      key.beginElement();
      key.write(2);
      set(key, Set.of("x", "y"));
      key.endElement();
      key.beginElement();
      key.write(1);
      key.writeNull();
      key.endElement();
      key.endMap();
    });
    add("Optional empty", key -> key.beginOptional(false));
    add("Optional of an empty OptionalInt", key -> {
      key.beginOptional(true);
      key.write(OptionalInt.empty());
    });
    add("OptionalInt 5", key -> key.write(OptionalInt.of(5)));
    add("OptionalLong 5", key -> key.write(OptionalLong.of(5)));
    add("OptionalDouble 5.0", key -> key.write(OptionalDouble.of(5)));
  }

  private static void set(KeySink key, Set<String> elements) {
    key.beginSet(elements.size());
    for (String element : elements) {
      key.beginElement();
      key.write(element);
      key.endElement();
    }
    key.endSet();
  }

  private void arrays() {
    add("boolean[] true, false", key -> key.write(new boolean[] {true, false}));
    add("byte[] 1, -1", key -> key.write(new byte[] {1, -1}));
    add("short[] 1, -1", key -> key.write(new short[] {1, -1}));
    add("char[] a, U+D83D", key -> key.write(new char[] {'a', '\uD83D'}));
    add("int[] 1, -1", key -> key.write(new int[] {1, -1}));
    add("long[] 1, -1", key -> key.write(new long[] {1, -1}));
    add("float[] 1.0, NaN", key -> key.write(new float[] {1, Float.NaN}));
    add("double[] 1.0, NaN", key -> key.write(new double[] {1, Double.NaN}));
    add("int[] empty", key -> key.write(new int[0]));
    add("BitSet 0, 9", key -> key.write(BitSet.valueOf(new long[] {0x201})));
  }

  private void times() {
    add(
        "Instant 1969-12-31T23:59:59.999999999Z",
        key -> key.write(Instant.ofEpochSecond(-1, 999_999_999)));
    add("LocalDate 2024-02-29", key -> key.write(LocalDate.of(2024, 2, 29)));
    add("LocalTime 23:59:58.000000007", key -> key.write(LocalTime.of(23, 59, 58, 7)));
    add("LocalDateTime 2024-02-29T23:59:58.000000007", key -> key.write(TIME));
    add(
        "OffsetDateTime 2024-02-29T23:59:58.000000007-01:00",
        key -> key.write(OffsetDateTime.of(TIME, ZoneOffset.ofHours(-1))));
    add(
        "OffsetTime 23:59:58.000000007Z",
        key -> key.write(OffsetTime.of(TIME.toLocalTime(), ZoneOffset.UTC)));
    add(
        "ZonedDateTime 2024-02-29T23:59:58.000000007+01:00[Europe/Paris]",
        key -> key.write(ZonedDateTime.of(TIME, ZoneId.of("Europe/Paris"))));
    add("ZoneId Europe/Paris", key -> key.write(ZoneId.of("Europe/Paris")));
    add("ZoneOffset +01:00", key -> key.write(ZoneOffset.ofHours(1)));
    add("Duration -1ns", key -> key.write(Duration.ofNanos(-1)));
    add("Period P1Y2M-3D", key -> key.write(Period.of(1, 2, -3)));
    add("Year -44", key -> key.write(Year.of(-44)));
    add("YearMonth 2024-02", key -> key.write(YearMonth.of(2024, 2)));
    add("MonthDay --02-29", key -> key.write(MonthDay.of(2, 29)));
  }

  private void older() {
    add("java.util.Date -1", key -> key.write(new Date(-1)));
    Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("Europe/Paris"));
    calendar.setTimeInMillis(1);
    calendar.setFirstDayOfWeek(Calendar.MONDAY);
    calendar.setMinimalDaysInFirstWeek(4);
    add("GregorianCalendar 1, Europe/Paris, weeks of ISO 8601", key -> key.write(calendar));
  }
}
