package io.keepsake.processor.plan;

import java.util.Locale;

/** Names in the spelling that their place asks for. */
final class Words {
  private Words() {}

  /** Returns a name as that of a type: {@code Quote} for {@code quote}. */
  static String type(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** Returns a name as that of a constant: {@code QUOTE_MEMO} for {@code quoteMemo}. */
  static String constant(String name) {
    return name.replaceAll("(\\p{Lower})(\\p{Upper})", "$1_$2").toUpperCase(Locale.ROOT);
  }

  /** Returns the name of an accessor as that of a property, to be put behind another name: {@code Id} for {@code getId}. */
  static String property(String accessor) {
    return type(
        accessor.matches("get\\p{Upper}.*") ? accessor.substring("get".length()) : accessor);
  }
}
