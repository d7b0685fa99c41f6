package io.keepsake.runtime.internal;

import io.keepsake.runtime.MemoConfigException;
import io.keepsake.runtime.spec.MemoSpec;

/**
 * One override of an attribute.
 *
 * @param key {@code Class.method.attribute}
 * @param value the value as text
 * @param origin where it was given, for messages
 */
record Setting(String key, String value, String origin) {

  /** Entries have fields for times, and calls look at them, only where the annotation asks for them. */
  long lifetime(long annotated) {
    if (annotated == MemoSpec.NEVER) {
      throw wrong(
          "it can be changed at start-up only where the annotation gives one; write it there");
    }
    return nanos();
  }

  /** Refuses what is none of the values of an attribute. */
  void check(String attribute) {
    switch (attribute) {
      case "capacity" -> capacity();
      case "maxBytes" -> maxBytes();
      case "saveAfter" -> saveAfter();
      case "enabled", "writeThrough" -> {
        if (!value.equals("true") && !value.equals("false")) {
          throw wrong("it must be true or false");
        }
      }
      default -> nanos();
    }
  }

  int capacity() {
    int capacity;
    try {
      capacity = Integer.parseInt(value);
    } catch (NumberFormatException noNumber) {
      throw wrong("it must be a whole number of at least 1");
    }
    if (capacity < 1) {
      throw wrong("it must be at least 1; enabled = false switches a cache off");
    }
    return capacity;
  }

  private void maxBytes() {
    try {
      if (Long.parseLong(value) > 0) {
        return;
      }
    } catch (NumberFormatException noNumber) {
      // told below
    }
    throw wrong("it must be a whole number of at least 1");
  }

  private void saveAfter() {
    try {
      for (String text : SaveText.separated(value)) {
        SaveText.parse(text);
      }
    } catch (IllegalArgumentException malformed) {
      throw wrong(
          "it must be numbers of changes and times, such as '10000 in 60s, 10 in 300s, 1 in 900s'");
    }
  }

  long nanos() {
    try {
      return DurationText.nanos(value);
    } catch (IllegalArgumentException noDuration) {
      throw wrong(String.valueOf(noDuration.getMessage()));
    }
  }

  /** Says that this cannot be used, and why. */
  MemoConfigException wrong(String why) {
    return new MemoConfigException(
        origin + " '" + key + "' = '" + value + "' cannot be used: " + why);
  }
}
