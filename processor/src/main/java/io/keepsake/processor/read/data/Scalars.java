package io.keepsake.processor.read.data;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.TypeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types whose values the runtime can write by itself, and what it calls them. */
final class Scalars {
  private static final List<String> LANG = List.of(
      "String", "Boolean", "Byte", "Short", "Character", "Integer", "Long", "Float", "Double");

  private static final List<String> TIME = List.of(
      "Instant",
      "LocalDate",
      "LocalTime",
      "LocalDateTime",
      "OffsetDateTime",
      "OffsetTime",
      "ZonedDateTime",
      "ZoneId",
      "ZoneOffset",
      "Duration",
      "Period",
      "Year",
      "YearMonth",
      "MonthDay");

  private static final List<String> UTIL =
      List.of("UUID", "OptionalInt", "OptionalLong", "OptionalDouble");

  /** What can be in a key alone. */
  private static final Map<String, String> KEYS = Map.of(
      "java.lang.Class", "Class",
      "java.util.Date", "Date",
      "java.util.Calendar", "Calendar",
      "java.util.GregorianCalendar", "Calendar",
      "java.util.BitSet", "BitSet");

  private static final Map<TypeName, String> PRIMITIVES = Map.of(
      TypeName.BOOLEAN, "Boolean",
      TypeName.BYTE, "Byte",
      TypeName.SHORT, "Short",
      TypeName.CHAR, "Char",
      TypeName.INT, "Int",
      TypeName.LONG, "Long",
      TypeName.FLOAT, "Float",
      TypeName.DOUBLE, "Double");

  private static final Map<String, String> VALUES = values();

  private Scalars() {}

  private static Map<String, String> values() {
    Map<String, String> words = new HashMap<>();
    LANG.forEach(word -> words.put("java.lang." + word, word));
    TIME.forEach(word -> words.put("java.time." + word, word));
    UTIL.forEach(word -> words.put("java.util." + word, word));
    words.put("java.math.BigInteger", "BigInteger");
    words.put("java.math.BigDecimal", "BigDecimal");
    words.put("java.net.URI", "URI");
    return words;
  }

  /** Returns the word for a class. */
  static Optional<String> ofClass(String name, boolean inKey) {
    Optional<String> word = Optional.ofNullable(VALUES.get(name));
    return word.isPresent() || !inKey ? word : Optional.ofNullable(KEYS.get(name));
  }

  /** Returns the word for a primitive. */
  static String ofPrimitive(TypeName type) {
    String word = PRIMITIVES.get(type);
    if (word == null) {
      throw new IllegalArgumentException(type + " is not primitive");
    }
    return word;
  }

  /** Returns the word for an array of primitives. */
  static String ofArray(ArrayTypeName type) {
    return ofPrimitive(type.componentType()) + "s";
  }
}
