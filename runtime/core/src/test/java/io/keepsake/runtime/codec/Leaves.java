package io.keepsake.runtime.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Each type of {@link Values}, with random values of it. */
final class Leaves {
  private Leaves() {}

  /**
   * A type.
   *
   * @param name its name
   * @param random makes a value; never null
   * @param write how it is written
   * @param read how it is read
   */
  record Leaf<T>(
      String name,
      Function<Random, T> random,
      BiConsumer<ByteSink, @Nullable T> write,
      Function<ByteSource, @Nullable T> read) {

    byte[] written(@Nullable T value) {
      ByteSink sink = new ByteSink();
      write.accept(sink, value);
      return sink.toByteArray();
    }

    byte[] example(Random source) {
      return written(source.nextInt(10) == 0 ? null : random.apply(source));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Leaf<?>> all() {
    return List.of(
        new Leaf<>("String", Leaves::text, Values::writeString, Values::readString),
        new Leaf<>("Boolean", Random::nextBoolean, Values::writeBoolean, Values::readBoolean),
        new Leaf<>("Byte", r -> (byte) r.nextInt(), Values::writeByte, Values::readByte),
        new Leaf<>("Short", r -> (short) r.nextInt(), Values::writeShort, Values::readShort),
        new Leaf<>("Character", Leaves::unit, Values::writeCharacter, Values::readCharacter),
        new Leaf<>("Integer", Random::nextInt, Values::writeInteger, Values::readInteger),
        new Leaf<>("Long", Random::nextLong, Values::writeLong, Values::readLong),
        new Leaf<>("Float", Leaves::single, Values::writeFloat, Values::readFloat),
        new Leaf<>("Double", Leaves::number, Values::writeDouble, Values::readDouble),
        new Leaf<>("BigInteger", Leaves::large, Values::writeBigInteger, Values::readBigInteger),
        new Leaf<>("BigDecimal", Leaves::decimal, Values::writeBigDecimal, Values::readBigDecimal),
        new Leaf<>("UUID", Leaves::uuid, Values::writeUUID, Values::readUUID),
        new Leaf<>("URI", Leaves::uri, Values::writeURI, Values::readURI),
        new Leaf<>("OptionalInt", Leaves::anInt, Values::writeOptionalInt, Values::readOptionalInt),
        new Leaf<>(
            "OptionalLong", Leaves::aLong, Values::writeOptionalLong, Values::readOptionalLong),
        new Leaf<>(
            "OptionalDouble",
            Leaves::aDouble,
            Values::writeOptionalDouble,
            Values::readOptionalDouble),
        new Leaf<>("Instant", Leaves::instant, Values::writeInstant, Values::readInstant),
        new Leaf<>("LocalDate", Leaves::day, Values::writeLocalDate, Values::readLocalDate),
        new Leaf<>("LocalTime", Leaves::time, Values::writeLocalTime, Values::readLocalTime),
        new Leaf<>(
            "LocalDateTime", Leaves::both, Values::writeLocalDateTime, Values::readLocalDateTime),
        new Leaf<>("ZoneOffset", Leaves::offset, Values::writeZoneOffset, Values::readZoneOffset),
        new Leaf<>("ZoneId", Leaves::zone, Values::writeZoneId, Values::readZoneId),
        new Leaf<>(
            "OffsetDateTime",
            r -> both(r).atOffset(offset(r)),
            Values::writeOffsetDateTime,
            Values::readOffsetDateTime),
        new Leaf<>(
            "OffsetTime",
            r -> time(r).atOffset(offset(r)),
            Values::writeOffsetTime,
            Values::readOffsetTime),
        new Leaf<>(
            "ZonedDateTime",
            r -> both(r).atZone(zone(r)),
            Values::writeZonedDateTime,
            Values::readZonedDateTime),
        new Leaf<>(
            "Duration",
            r -> Duration.ofSeconds(r.nextLong(), r.nextInt(1_000_000_000)),
            Values::writeDuration,
            Values::readDuration),
        new Leaf<>(
            "Period",
            r -> Period.of(r.nextInt(), r.nextInt(), r.nextInt()),
            Values::writePeriod,
            Values::readPeriod),
        new Leaf<>("Year", r -> Year.from(day(r)), Values::writeYear, Values::readYear),
        new Leaf<>(
            "YearMonth",
            r -> YearMonth.from(day(r)),
            Values::writeYearMonth,
            Values::readYearMonth),
        new Leaf<>(
            "MonthDay", r -> MonthDay.from(day(r)), Values::writeMonthDay, Values::readMonthDay),
        new Leaf<>("boolean[]", Leaves::booleans, Values::writeBooleans, Values::readBooleans),
        new Leaf<>("byte[]", Leaves::bytes, Values::writeBytes, Values::readBytes),
        new Leaf<>("short[]", Leaves::shorts, Values::writeShorts, Values::readShorts),
        new Leaf<>("char[]", r -> text(r).toCharArray(), Values::writeChars, Values::readChars),
        new Leaf<>(
            "int[]", r -> r.ints(r.nextInt(9)).toArray(), Values::writeInts, Values::readInts),
        new Leaf<>(
            "long[]", r -> r.longs(r.nextInt(9)).toArray(), Values::writeLongs, Values::readLongs),
        new Leaf<>("float[]", Leaves::singles, Values::writeFloats, Values::readFloats),
        new Leaf<>(
            "double[]",
            r -> r.longs(r.nextInt(9)).mapToDouble(Double::longBitsToDouble).toArray(),
            Values::writeDoubles,
            Values::readDoubles));
  }

  static String text(Random r) {
    StringBuilder text = new StringBuilder();
    for (int length = r.nextInt(r.nextInt(20) == 0 ? 300 : 10); length > 0; length--) {
      text.append(unit(r).charValue());
    }
    return text.toString();
  }

  private static Character unit(Random r) {
    return (char)
        switch (r.nextInt(4)) {
          case 0 -> r.nextInt(0x10000);
          case 1 -> 0xD800 + r.nextInt(0x800);
          default -> r.nextInt(0x80);
        };
  }

  /** Any bits, many of a NaN among them. */
  private static Float single(Random r) {
    return Float.intBitsToFloat(r.nextInt() | (r.nextBoolean() ? 0x7F800000 : 0));
  }

  private static Double number(Random r) {
    return Double.longBitsToDouble(r.nextLong() | (r.nextBoolean() ? 0x7FF0000000000000L : 0));
  }

  private static BigInteger large(Random r) {
    BigInteger number = new BigInteger(r.nextInt(200), r);
    return r.nextBoolean() ? number : number.negate();
  }

  private static BigDecimal decimal(Random r) {
    return new BigDecimal(large(r), r.nextBoolean() ? r.nextInt() : r.nextInt(20) - 10);
  }

  private static UUID uuid(Random r) {
    return new UUID(r.nextLong(), r.nextLong());
  }

  private static URI uri(Random r) {
    return URI.create(
        r.nextBoolean() ? "" : "http://h/" + Integer.toString(r.nextInt(), 36) + "?\u00E9#f");
  }

  private static OptionalInt anInt(Random r) {
    return r.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(r.nextInt());
  }

  private static OptionalLong aLong(Random r) {
    return r.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(r.nextLong());
  }

  private static OptionalDouble aDouble(Random r) {
    return r.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(number(r));
  }

  private static Instant instant(Random r) {
    long most = Instant.MAX.getEpochSecond();
    return Instant.ofEpochSecond(r.nextLong() % most, r.nextInt(1_000_000_000));
  }

  private static LocalDate day(Random r) {
    return r.nextInt(10) == 0
        ? LocalDate.of(4 * r.nextInt(500), 2, 28)
        : LocalDate.ofEpochDay(r.nextLong() % 365_241_000_000L);
  }

  private static LocalTime time(Random r) {
    return LocalTime.of(r.nextInt(24), r.nextInt(60), r.nextInt(60), r.nextInt(1_000_000_000));
  }

  private static LocalDateTime both(Random r) {
    return LocalDate.ofEpochDay(r.nextInt(40_000)).atTime(time(r));
  }

  private static ZoneOffset offset(Random r) {
    return ZoneOffset.ofTotalSeconds(r.nextInt(2 * 64_800 + 1) - 64_800);
  }

  private static ZoneId zone(Random r) {
    List<String> names = List.of("UTC", "Europe/Paris", "America/New_York", "UTC+01:00", "GMT0");
    return r.nextInt(6) == 0 ? offset(r) : ZoneId.of(names.get(r.nextInt(names.size())));
  }

  private static byte[] bytes(Random r) {
    byte[] bytes = new byte[r.nextInt(20)];
    r.nextBytes(bytes);
    return bytes;
  }

  private static boolean[] booleans(Random r) {
    boolean[] values = new boolean[r.nextInt(9)];
    for (int i = 0; i < values.length; i++) {
      values[i] = r.nextBoolean();
    }
    return values;
  }

  private static short[] shorts(Random r) {
    short[] values = new short[r.nextInt(9)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (short) r.nextInt();
    }
    return values;
  }

  private static float[] singles(Random r) {
    float[] values = new float[r.nextInt(9)];
    for (int i = 0; i < values.length; i++) {
      values[i] = single(r);
    }
    return values;
  }
}
