package io.keepsake.processor.read.relation;

import io.keepsake.processor.read.mirror.Compilation;
import java.util.Set;
import javax.lang.model.type.TypeMirror;

/** The types whose values have a text that means the same in every program: final, and equal where the text is. */
final class StableTexts {
  private static final Set<String> STABLE = Set.of(
      "java.lang.Boolean",
      "java.lang.Byte",
      "java.lang.Character",
      "java.lang.Double",
      "java.lang.Float",
      "java.lang.Integer",
      "java.lang.Long",
      "java.lang.Short",
      "java.lang.String",
      "java.net.URI",
      "java.time.Duration",
      "java.time.Instant",
      "java.time.LocalDate",
      "java.time.LocalDateTime",
      "java.time.LocalTime",
      "java.time.MonthDay",
      "java.time.OffsetDateTime",
      "java.time.OffsetTime",
      "java.time.Period",
      "java.time.Year",
      "java.time.YearMonth",
      "java.time.ZoneOffset",
      "java.time.ZonedDateTime",
      "java.util.Currency",
      "java.util.Locale",
      "java.util.UUID");

  private StableTexts() {}

  static boolean has(Compilation compilation, TypeMirror type) {
    return type.getKind().isPrimitive() || compilation.isExactly(type, STABLE);
  }
}
