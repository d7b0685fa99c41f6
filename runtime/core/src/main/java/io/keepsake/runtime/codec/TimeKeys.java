package io.keepsake.runtime.codec;

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
import org.jspecify.annotations.Nullable;

/** Days and times in a key. */
abstract class TimeKeys extends PlainKeys {
  TimeKeys() {}

  public void write(@Nullable Instant value) {
    if (value == null) {
      writeNull();
    } else {
      value(KeyTag.INSTANT);
      out.writeLong(value.getEpochSecond());
      out.writeInt(value.getNano());
    }
  }

  public void write(@Nullable LocalDate value) {
    if (value == null) {
      writeNull();
    } else {
      value(KeyTag.LOCAL_DATE);
      Values.writeDay(out, value);
    }
  }

  public void write(@Nullable LocalTime value) {
    if (value == null) {
      writeNull();
    } else {
      value(KeyTag.LOCAL_TIME);
      out.writeLong(value.toNanoOfDay());
    }
  }

  public void write(@Nullable LocalDateTime value) {
    if (value == null) {
      writeNull();
    } else {
      value(KeyTag.LOCAL_DATE_TIME);
      Values.writeDayAndTime(out, value);
    }
  }

  public void write(@Nullable OffsetDateTime value) {
    if (value == null) {
      writeNull();
    } else {
      value(KeyTag.OFFSET_DATE_TIME);
      Values.writeDayAndTime(out, value.toLocalDateTime());
      out.writeInt(value.getOffset().getTotalSeconds());
    }
  }

  public void write(@Nullable OffsetTime value) {
    if (value == null) {
      writeNull();
    } else {
      value(KeyTag.OFFSET_TIME);
      out.writeLong(value.toLocalTime().toNanoOfDay());
      out.writeInt(value.getOffset().getTotalSeconds());
    }
  }

  public void write(@Nullable ZonedDateTime value) {
    if (value == null) {
      writeNull();
    } else {
      value(KeyTag.ZONED_DATE_TIME);
      Values.writeDayAndTime(out, value.toLocalDateTime());
      out.writeInt(value.getOffset().getTotalSeconds());
      out.writeString(value.getZone().getId());
    }
  }

  /** By its name; an offset has one, too, such as Z or +01:00. */
  public void write(@Nullable ZoneId value) {
    if (value == null) {
      writeNull();
    } else {
      value(KeyTag.ZONE_ID);
      out.writeString(value.getId());
    }
  }

  /** The same bytes as of a {@link ZoneId} that is an offset. */
  public void write(@Nullable ZoneOffset value) {
    if (value == null) {
      writeNull();
    } else {
      value(KeyTag.ZONE_ID);
      out.writeString(value.getId());
    }
  }

  public void write(@Nullable Duration value) {
    if (value == null) {
      writeNull();
    } else {
      value(KeyTag.DURATION);
      out.writeLong(value.getSeconds());
      out.writeInt(value.getNano());
    }
  }

  public void write(@Nullable Period value) {
    if (value == null) {
      writeNull();
    } else {
      value(KeyTag.PERIOD);
      out.writeInt(value.getYears());
      out.writeInt(value.getMonths());
      out.writeInt(value.getDays());
    }
  }

  public void write(@Nullable Year value) {
    if (value == null) {
      writeNull();
    } else {
      value(KeyTag.YEAR);
      out.writeInt(value.getValue());
    }
  }

  public void write(@Nullable YearMonth value) {
    if (value == null) {
      writeNull();
    } else {
      value(KeyTag.YEAR_MONTH);
      out.writeInt(value.getYear());
      out.writeByte((byte) value.getMonthValue());
    }
  }

  public void write(@Nullable MonthDay value) {
    if (value == null) {
      writeNull();
    } else {
      value(KeyTag.MONTH_DAY);
      out.writeByte((byte) value.getMonthValue());
      out.writeByte((byte) value.getDayOfMonth());
    }
  }
}
