package io.keepsake.processor.trees;

import static io.keepsake.processor.model.code.BodyFinding.Kind.CLOCK;
import static io.keepsake.processor.model.code.BodyFinding.Kind.ENVIRONMENT;
import static io.keepsake.processor.model.code.BodyFinding.Kind.RANDOMNESS;
import static java.util.Map.entry;

import io.keepsake.processor.model.code.BodyFinding.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the JDK answers without being asked by an argument: the time, chance, the environment. */
final class HiddenInputs {
  /** Whatever the arguments are. */
  private static final Map<String, Kind> CALLS = Map.ofEntries(
      entry("java.lang.System.currentTimeMillis", CLOCK),
      entry("java.lang.System.nanoTime", CLOCK),
      entry("java.time.Clock.system", CLOCK),
      entry("java.time.Clock.systemUTC", CLOCK),
      entry("java.time.Clock.systemDefaultZone", CLOCK),
      entry("java.time.Clock.tickMillis", CLOCK),
      entry("java.time.Clock.tickSeconds", CLOCK),
      entry("java.time.Clock.tickMinutes", CLOCK),
      entry("java.time.InstantSource.system", CLOCK),
      entry("java.util.Calendar.getInstance", CLOCK),
      entry("java.lang.Math.random", RANDOMNESS),
      entry("java.lang.StrictMath.random", RANDOMNESS),
      entry("java.util.UUID.randomUUID", RANDOMNESS),
      entry("java.util.concurrent.ThreadLocalRandom.current", RANDOMNESS),
      entry("java.security.SecureRandom.getInstance", RANDOMNESS),
      entry("java.security.SecureRandom.getInstanceStrong", RANDOMNESS),
      entry("java.util.random.RandomGenerator.getDefault", RANDOMNESS),
      entry("java.util.random.RandomGenerator.of", RANDOMNESS),
      entry("java.lang.System.getenv", ENVIRONMENT),
      entry("java.lang.System.getProperty", ENVIRONMENT),
      entry("java.lang.System.getProperties", ENVIRONMENT),
      entry("java.lang.Integer.getInteger", ENVIRONMENT),
      entry("java.lang.Long.getLong", ENVIRONMENT),
      entry("java.lang.Boolean.getBoolean", ENVIRONMENT));

  /** The classes whose {@code now} takes the time from the system, unless it is given a clock. */
  private static final Set<String> TIMES = Stream.concat(
          Stream.of(
                  "Instant",
                  "LocalDate",
                  "LocalDateTime",
                  "LocalTime",
                  "ZonedDateTime",
                  "OffsetDateTime",
                  "OffsetTime",
                  "Year",
                  "YearMonth",
                  "MonthDay")
              .map("java.time."::concat),
          Stream.of("HijrahDate", "JapaneseDate", "MinguoDate", "ThaiBuddhistDate")
              .map("java.time.chrono."::concat))
      .collect(Collectors.toUnmodifiableSet());

  /** Those with a seed of the caller's, or a time, are left out. */
  private static final Map<String, Kind> MADE_OF_NOTHING = Map.of(
      "java.util.Date", CLOCK,
      "java.util.GregorianCalendar", CLOCK,
      "java.util.Random", RANDOMNESS,
      "java.util.SplittableRandom", RANDOMNESS,
      "java.security.SecureRandom", RANDOMNESS);

  /** What gives another answer each time it is asked, wherever it comes from. */
  private static final Map<String, Kind> SOURCES = Map.of(
      "java.time.Clock", CLOCK,
      "java.time.InstantSource", CLOCK,
      "java.util.Random", RANDOMNESS,
      "java.util.SplittableRandom", RANDOMNESS,
      "java.security.SecureRandom", RANDOMNESS,
      "java.util.random.RandomGenerator", RANDOMNESS);

  private static final Set<String> ASKED = Set.of("instant", "millis", "ints", "longs", "doubles");

  private static final Set<String> METHODS = Stream.concat(
          CALLS.keySet().stream().map(name -> name.substring(name.lastIndexOf('.') + 1)),
          Stream.of("now", "shuffle"))
      .collect(Collectors.toUnmodifiableSet());

  private HiddenInputs() {}

  /** Tells whether a static method of this name may be one of these, so that it is worth to look for its class. */
  static boolean mayBe(String method) {
    return METHODS.contains(method);
  }

  /**
   * Returns what a static method reads.
   *
   * @param type the qualified name of its class
   * @param arguments their number, or {@link StateScanner#ANY_NUMBER}
   */
  static Optional<Kind> call(String type, String method, int arguments) {
    if (method.equals("now")) {
      return isTime(type) && arguments <= 0 ? Optional.of(CLOCK) : Optional.empty();
    }
    if (method.equals("shuffle")) {
      return type.equals("java.util.Collections") && arguments <= 1
          ? Optional.of(RANDOMNESS)
          : Optional.empty();
    }
    return Optional.ofNullable(CALLS.get(type + "." + method));
  }

  /** Tells of the classes of times, whose {@code now} may also be given a clock or a zone. */
  static boolean isTime(String type) {
    return TIMES.contains(type);
  }

  /** Returns what a constructor reads. */
  static Optional<Kind> made(String type, int arguments) {
    return arguments == 0 || type.equals("java.security.SecureRandom")
        ? Optional.ofNullable(MADE_OF_NOTHING.get(type))
        : Optional.empty();
  }

  /** Returns what is read by asking an object of a type, by a method. */
  static Optional<Kind> asked(String type, String method) {
    return ASKED.contains(method) || method.startsWith("next")
        ? Optional.ofNullable(SOURCES.get(type))
        : Optional.empty();
  }

  /** Tells whether a type is that of clocks. */
  static boolean isClock(String type) {
    return SOURCES.get(type) == CLOCK;
  }

  /** Tells whether a type is that of zones; its name may be a simple one. */
  static boolean isZone(String type) {
    return Set.of("ZoneId", "ZoneOffset").contains(type.substring(type.lastIndexOf('.') + 1));
  }
}
