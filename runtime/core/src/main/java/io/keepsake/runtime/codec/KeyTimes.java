package io.keepsake.runtime.codec;

import io.keepsake.runtime.codec.KeyNode.Plain;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Reads days and times from keys; shown as ISO 8601 has them. */
final class KeyTimes {
  private static final int NANOS_PER_SECOND = 1_000_000_000;

  private final ByteSource in;

  KeyTimes(ByteSource in) {
    this.in = in;
  }

  KeyNode read(byte tag) {
    try {
      return Plain.text(value(tag));
    } catch (DateTimeException none) {
      throw in.malformed("a time that is none");
    }
  }

  private Object value(byte tag) {
    return switch (tag) {
      case KeyTag.INSTANT -> Instant.ofEpochSecond(in.readLong(), nanos());
      case KeyTag.LOCAL_DATE -> Values.readDay(in);
      case KeyTag.LOCAL_TIME -> Values.readTime(in);
      case KeyTag.LOCAL_DATE_TIME -> Values.readDayAndTime(in);
      case KeyTag.OFFSET_DATE_TIME -> Values.readDayAndTime(in).atOffset(offset());
      case KeyTag.OFFSET_TIME -> offsetTime();
      case KeyTag.ZONED_DATE_TIME -> zoned();
      case KeyTag.DURATION -> Duration.ofSeconds(in.readLong(), nanos());
      case KeyTag.PERIOD -> Period.of(in.readInt(), in.readInt(), in.readInt());
      case KeyTag.YEAR -> Year.of(in.readInt());
      case KeyTag.YEAR_MONTH -> YearMonth.of(in.readInt(), in.readByte());
      case KeyTag.MONTH_DAY -> MonthDay.of(in.readByte(), in.readByte());
      case KeyTag.DATE -> Instant.ofEpochMilli(in.readLong());
      case KeyTag.CALENDAR -> calendar();
      default -> throw in.malformed("a type that is not known");
    };
  }

  private int nanos() {
    int nanos = in.readInt();
    if (nanos < 0 || nanos >= NANOS_PER_SECOND) {
      throw in.malformed("a part of a second that is none");
    }
    return nanos;
  }

  private ZoneOffset offset() {
    return ZoneOffset.ofTotalSeconds(in.readInt());
  }

  private Object offsetTime() {
    LocalTime time = Values.readTime(in);
    return time.atOffset(offset());
  }

  /** The zone need not be known to this Java. */
  private String zoned() {
    LocalDateTime time = Values.readDayAndTime(in);
    return time.atOffset(offset()) + "[" + in.readString() + "]";
  }

  private String calendar() {
    Instant time = Instant.ofEpochMilli(in.readLong());
    Instant gregorian = Instant.ofEpochMilli(in.readLong());
    boolean lenient = in.readBoolean();
    byte first = in.readByte();
    byte minimal = in.readByte();
    return time + "[" + in.readString() + ", Gregorian since " + gregorian
        + (lenient ? ", lenient" : "") + ", week " + first + "/" + minimal + "]";
  }
}
