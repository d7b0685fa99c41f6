package io.keepsake.runtime.codec;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Days, times and amounts of time. */
abstract class DateValues extends ArrayValues {
  private static final int NANOS_PER_SECOND = 1_000_000_000;

  DateValues() {}

  public static void writeInstant(ByteSink out, @Nullable Instant value) {
    writePresence(out, value != null);
    if (value != null) {
      out.writeLong(value.getEpochSecond());
      out.writeInt(value.getNano());
    }
  }

  public static @Nullable Instant readInstant(ByteSource in) {
    return readPresence(in) ? instant(in) : null;
  }

  private static Instant instant(ByteSource in) {
    long seconds = in.readLong();
    int nanos = nanos(in);
    try {
      return Instant.ofEpochSecond(seconds, nanos);
    } catch (DateTimeException beyond) {
      throw in.malformed("an instant beyond the calendar");
    }
  }

  private static int nanos(ByteSource in) {
    int nanos = in.readInt();
    if (nanos < 0 || nanos >= NANOS_PER_SECOND) {
      throw in.malformed("a part of a second that is none");
    }
    return nanos;
  }

  public static void writeDuration(ByteSink out, @Nullable Duration value) {
    writePresence(out, value != null);
    if (value != null) {
      out.writeLong(value.getSeconds());
      out.writeInt(value.getNano());
    }
  }

  public static @Nullable Duration readDuration(ByteSource in) {
    return readPresence(in) ? Duration.ofSeconds(in.readLong(), nanos(in)) : null;
  }

  public static void writePeriod(ByteSink out, @Nullable Period value) {
    writePresence(out, value != null);
    if (value != null) {
      out.writeInt(value.getYears());
      out.writeInt(value.getMonths());
      out.writeInt(value.getDays());
    }
  }

  public static @Nullable Period readPeriod(ByteSource in) {
    return readPresence(in) ? Period.of(in.readInt(), in.readInt(), in.readInt()) : null;
  }

  static void writeDay(ByteSink out, LocalDate value) {
    out.writeInt(value.getYear());
    out.writeByte((byte) value.getMonthValue());
    out.writeByte((byte) value.getDayOfMonth());
  }

  static LocalDate readDay(ByteSource in) {
    int year = in.readInt();
    byte month = in.readByte();
    byte day = in.readByte();
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException none) {
      throw in.malformed("a day that is none");
    }
  }

  public static void writeLocalDate(ByteSink out, @Nullable LocalDate value) {
    writePresence(out, value != null);
    if (value != null) {
      writeDay(out, value);
    }
  }

  public static @Nullable LocalDate readLocalDate(ByteSource in) {
    return readPresence(in) ? readDay(in) : null;
  }

  static LocalTime readTime(ByteSource in) {
    long nanos = in.readLong();
    try {
      return LocalTime.ofNanoOfDay(nanos);
    } catch (DateTimeException none) {
      throw in.malformed("a time of day that is none");
    }
  }

  public static void writeLocalTime(ByteSink out, @Nullable LocalTime value) {
    writePresence(out, value != null);
    if (value != null) {
      out.writeLong(value.toNanoOfDay());
    }
  }

  public static @Nullable LocalTime readLocalTime(ByteSource in) {
    return readPresence(in) ? readTime(in) : null;
  }

  static void writeDayAndTime(ByteSink out, LocalDateTime value) {
    writeDay(out, value.toLocalDate());
    out.writeLong(value.toLocalTime().toNanoOfDay());
  }

  static LocalDateTime readDayAndTime(ByteSource in) {
    return LocalDateTime.of(readDay(in), readTime(in));
  }

  public static void writeLocalDateTime(ByteSink out, @Nullable LocalDateTime value) {
    writePresence(out, value != null);
    if (value != null) {
      writeDayAndTime(out, value);
    }
  }

  public static @Nullable LocalDateTime readLocalDateTime(ByteSource in) {
    return readPresence(in) ? readDayAndTime(in) : null;
  }

  public static void writeYear(ByteSink out, @Nullable Year value) {
    writePresence(out, value != null);
    if (value != null) {
      out.writeInt(value.getValue());
    }
  }

  public static @Nullable Year readYear(ByteSource in) {
    return readPresence(in) ? year(in) : null;
  }

  private static Year year(ByteSource in) {
    int year = in.readInt();
    try {
      return Year.of(year);
    } catch (DateTimeException beyond) {
      throw in.malformed("a year beyond the calendar");
    }
  }

  public static void writeYearMonth(ByteSink out, @Nullable YearMonth value) {
    writePresence(out, value != null);
    if (value != null) {
      out.writeInt(value.getYear());
      out.writeByte((byte) value.getMonthValue());
    }
  }

  public static @Nullable YearMonth readYearMonth(ByteSource in) {
    return readPresence(in) ? yearMonth(in) : null;
  }

  private static YearMonth yearMonth(ByteSource in) {
    int year = in.readInt();
    byte month = in.readByte();
    try {
      return YearMonth.of(year, month);
    } catch (DateTimeException none) {
      throw in.malformed("a month that is none");
    }
  }

  public static void writeMonthDay(ByteSink out, @Nullable MonthDay value) {
    writePresence(out, value != null);
    if (value != null) {
      out.writeByte((byte) value.getMonthValue());
      out.writeByte((byte) value.getDayOfMonth());
    }
  }

  public static @Nullable MonthDay readMonthDay(ByteSource in) {
    return readPresence(in) ? monthDay(in) : null;
  }

  private static MonthDay monthDay(ByteSource in) {
    byte month = in.readByte();
    byte day = in.readByte();
    try {
      return MonthDay.of(month, day);
    } catch (DateTimeException none) {
      throw in.malformed("a day that no year has");
    }
  }
}
