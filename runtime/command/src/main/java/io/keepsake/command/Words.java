package io.keepsake.command;

import io.keepsake.runtime.codec.CodecException;
import io.keepsake.runtime.codec.KeyReader;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import java.time.Duration;
import java.util.List;

/** Sizes, ages and keys as a person reads them. */
final class Words {
  private static final List<String> UNITS = List.of("B", "KiB", "MiB", "GiB", "TiB");

  private Words() {}

  static String answers(long count) {
    return String.format("%,d %s", count, count == 1 ? "answer" : "answers");
  }

  static String size(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= 1024 && unit < UNITS.size() - 1) {
      size /= 1024;
      unit++;
    }
    return unit == 0 ? bytes + " B" : String.format("%.1f %s", size, UNITS.get(unit));
  }

  /** How long ago, or how long until. */
  static String age(long millis) {
    Duration age = Duration.ofMillis(Math.abs(millis));
    if (age.toDays() > 0) {
      return age.toDays() + "d " + age.toHoursPart() + "h";
    }
    if (age.toHours() > 0) {
      return age.toHours() + "h " + age.toMinutesPart() + "m";
    }
    return age.toMinutes() > 0
        ? age.toMinutes() + "m " + age.toSecondsPart() + "s"
        : age.toSeconds() + "s";
  }

  static String expiry(ByteRecord record, long now) {
    if (record.expires() == ByteRecord.NEVER) {
      return "never";
    }
    return record.expires() <= now ? "expired" : "in " + age(record.expires() - now);
  }

  static String call(ByteKey key) {
    try {
      return KeyReader.describe(key.bytes()).call();
    } catch (CodecException unreadable) {
      return "(unreadable key " + key.hashText() + ")";
    }
  }
}
