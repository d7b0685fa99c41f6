package io.keepsake.runtime.codec;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Time zones, and times in them. */
abstract class ZoneValues extends DateValues {
  ZoneValues() {}

  public static void writeZoneOffset(ByteSink out, @Nullable ZoneOffset value) {
    writePresence(out, value != null);
    if (value != null) {
      out.writeInt(value.getTotalSeconds());
    }
  }

  public static @Nullable ZoneOffset readZoneOffset(ByteSource in) {
    return readPresence(in) ? offset(in) : null;
  }

  private static ZoneOffset offset(ByteSource in) {
    int seconds = in.readInt();
    try {
      return ZoneOffset.ofTotalSeconds(seconds);
    } catch (DateTimeException beyond) {
      throw in.malformed("an offset beyond 18 hours");
    }
  }

  public static void writeZoneId(ByteSink out, @Nullable ZoneId value) {
    writePresence(out, value != null);
    if (value != null) {
      out.writeString(value.getId());
    }
  }

  public static @Nullable ZoneId readZoneId(ByteSource in) {
    return readPresence(in) ? zone(in) : null;
  }

  /** A zone that this Java does not know is malformed, too: its data may be older than the writer's. */
  private static ZoneId zone(ByteSource in) {
    String id = in.readString();
    try {
      return ZoneId.of(id);
    } catch (DateTimeException unknown) {
      throw in.malformed("a time zone that is not known");
    }
  }

  public static void writeOffsetDateTime(ByteSink out, @Nullable OffsetDateTime value) {
    writePresence(out, value != null);
    if (value != null) {
      writeDayAndTime(out, value.toLocalDateTime());
      out.writeInt(value.getOffset().getTotalSeconds());
    }
  }

  public static @Nullable OffsetDateTime readOffsetDateTime(ByteSource in) {
    return readPresence(in) ? OffsetDateTime.of(readDayAndTime(in), offset(in)) : null;
  }

  public static void writeOffsetTime(ByteSink out, @Nullable OffsetTime value) {
    writePresence(out, value != null);
    if (value != null) {
      out.writeLong(value.toLocalTime().toNanoOfDay());
      out.writeInt(value.getOffset().getTotalSeconds());
    }
  }

  public static @Nullable OffsetTime readOffsetTime(ByteSource in) {
    return readPresence(in) ? OffsetTime.of(readTime(in), offset(in)) : null;
  }

  public static void writeZonedDateTime(ByteSink out, @Nullable ZonedDateTime value) {
    writePresence(out, value != null);
    if (value != null) {
      writeDayAndTime(out, value.toLocalDateTime());
      out.writeInt(value.getOffset().getTotalSeconds());
      out.writeString(value.getZone().getId());
    }
  }

  public static @Nullable ZonedDateTime readZonedDateTime(ByteSource in) {
    return readPresence(in) ? zoned(in) : null;
  }

  private static ZonedDateTime zoned(ByteSource in) {
    LocalDateTime time = readDayAndTime(in);
    ZoneOffset offset = offset(in);
    ZoneId zone = zone(in);
    try {
      // Its text tells whether the two are one object.
      return ZonedDateTime.ofStrict(time, offset, zone.equals(offset) ? offset : zone);
    } catch (DateTimeException none) {
      throw in.malformed("a time that its zone does not have");
    }
  }
}
