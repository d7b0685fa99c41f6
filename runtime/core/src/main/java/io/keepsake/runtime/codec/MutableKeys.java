package io.keepsake.runtime.codec;

import java.util.BitSet;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** The older types of the JDK in a key. What a subclass adds is not known here, so most of these cannot be written. */
@SuppressWarnings("JavaUtilDate") // an application may still use them
abstract class MutableKeys extends ArrayKeys {
  MutableKeys() {}

  /** As milliseconds; a subclass, such as one with nanoseconds, cannot be written. */
  public void write(@Nullable Date value) {
    if (value == null) {
      writeNull();
    } else {
      if (value.getClass() != Date.class) {
        throw unknown(value);
      }
      value(KeyTag.DATE).writeLong(value.getTime());
    }
  }

  /** A Gregorian one whose time zone is known by its name. */
  public void write(@Nullable Calendar value) {
    if (value == null) {
      writeNull();
    } else if (value.getClass() == GregorianCalendar.class
        && value.clone() instanceof GregorianCalendar calendar) {
      writeCopy(calendar);
    } else {
      throw unknown(value);
    }
  }

  /** A copy, because a calendar that is asked for its time may change. */
  private void writeCopy(GregorianCalendar calendar) {
    TimeZone zone = calendar.getTimeZone();
    if (!TimeZone.getTimeZone(zone.getID()).hasSameRules(zone)) {
      throw new CodecException("a calendar with a time zone that its name does not tell");
    }
    value(KeyTag.CALENDAR).writeLong(time(calendar));
    out.writeLong(calendar.getGregorianChange().getTime());
    out.writeBoolean(calendar.isLenient());
    out.writeByte((byte) calendar.getFirstDayOfWeek());
    out.writeByte((byte) calendar.getMinimalDaysInFirstWeek());
    out.writeString(zone.getID());
  }

  private static long time(Calendar calendar) {
    try {
      return calendar.getTimeInMillis();
    } catch (IllegalArgumentException none) {
      throw new CodecException("a calendar with fields that are no time");
    }
  }

  /** As bytes, the lowest bits first, without zeros at the end. */
  public void write(@Nullable BitSet value) {
    if (value == null) {
      writeNull();
    } else {
      value(KeyTag.BIT_SET).writeBytes(value.toByteArray());
    }
  }

  private static CodecException unknown(Object value) {
    return new CodecException("no key of a " + value.getClass().getName());
  }
}
