package io.keepsake.contract.together;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the caches of a {@link Warehouse} hold, as simple as it can be: a map, and a stack of what is being computed. One
 * thread; what happens while something is computed happens inside of it.
 */
final class Expected {
  private static final long SECOND = 1_000_000_000L;
  private static final long GRACE = 15 * SECOND;
  private static final long NEGATIVE = 5 * SECOND;

  private final Map<Key, Kept> kept = new HashMap<>();
  private final Deque<Flight> flights = new ArrayDeque<>();

  /** How the calls of a block go. */
  enum Mode {
    PLAIN,
    BYPASS,
    READ_ONLY,
    REFRESHING
  }

  /** What is stored, by identity; an exception, or a value, perhaps null. */
  static final class Kept {
    final @Nullable String value;
    final @Nullable RuntimeException failure;
    final long deadline;

    /** Whether it is not in memory, but behind it. */
    boolean isBehind;

    /** The one that has left the memory, of which this is what was behind it. */
    @Nullable
    Kept before;

    Kept(@Nullable String value, @Nullable RuntimeException failure, long deadline) {
      this.value = value;
      this.failure = failure;
      this.deadline = deadline;
    }
  }

  /** What is being computed: in place of an old answer that has expired, or to renew one that is given meanwhile. */
  static final class Flight {
    final Key key;
    final boolean isStored;
    final @Nullable Kept old;
    final @Nullable Kept renewed;

    /** Whether what it renews was not in memory when it began. */
    final boolean wasBehind;

    boolean isFenced;

    Flight(Key key, boolean isStored, @Nullable Kept old, @Nullable Kept renewed) {
      this.key = key;
      this.isStored = isStored;
      this.old = old;
      this.renewed = renewed;
      this.wasBehind = renewed != null && renewed.isBehind;
    }
  }

  // ---- what is there

  @Nullable
  Kept live(Key key, long now) {
    Kept found = kept.get(key);
    return found == null || found.deadline <= now ? null : found;
  }

  /** Notes a hit, which takes an answer into memory. */
  void hit(Kept found) {
    found.isBehind = false;
  }

  boolean hasValue(Key key, long now) {
    Kept found = live(key, now);
    return found != null && found.failure == null;
  }

  boolean isUnderWay(Key key) {
    return flights.stream().anyMatch(flight -> flight.key.equals(key));
  }

  // ---- computing

  /** Begins what a call computes; it has found nothing, or is to find nothing. */
  Flight begin(Key key, Mode mode, long now) {
    Kept found = live(key, now);
    Flight flight;
    if (mode == Mode.BYPASS || mode == Mode.READ_ONLY) {
      flight = new Flight(key, false, null, null);
    } else if (found != null && found.failure == null) {
      flight = new Flight(key, true, null, found);
    } else {
      Kept old = kept.remove(key);
      boolean isExcuse = key.method() == Key.Method.STOCK && found == null;
      boolean isInMemory =
          old != null && !old.isBehind; // what has expired behind it is not looked for
      flight = new Flight(key, true, isExcuse && isInMemory ? old : null, null);
    }
    flights.push(flight);
    return flight;
  }

  /** Begins what {@code refresh} of a handle computes. */
  Flight renew(Key key, long now) {
    Flight flight = new Flight(key, true, null, Objects.requireNonNull(live(key, now)));
    flights.push(flight);
    return flight;
  }

  /** Begins what {@code refresh} of a handle computes where nothing is: what was made of another answer is void. */
  Flight computeUnknown(Key key, Mode mode, long now) {
    changed(key.method());
    return begin(key, mode, now);
  }

  /** Ends a computation with a value; {@code tells} if those whose answers are made of it hear of any renewal. */
  void end(Flight flight, @Nullable String value, boolean tells, long now) {
    flights.remove(flight);
    Key key = flight.key;
    boolean isRefused =
        key.method() == Key.Method.STOCK ? "".equals(value) : isReport(key) && value == null;
    if (!flight.isStored) {
      return;
    }
    boolean isStale =
        flight.renewed != null && !flight.wasBehind && kept.get(key) != flight.renewed;
    if (isRefused) {
      if (tells || (flight.renewed != null && !isStale)) {
        remove(key);
      } else if (isStale && isLeft(kept.get(key), flight.renewed)) {
        kept.remove(key);
      }
      return;
    }
    if (isStale && isLeft(kept.get(key), flight.renewed)) {
      kept.remove(key); // the method has said something else since
    }
    if (!flight.isFenced && !isStale) {
      kept.put(key, new Kept(value, null, now + life(key, value)));
    }
    if (tells
        || flight.wasBehind
        || (flight.renewed != null && !Objects.equals(flight.renewed.value, value))) {
      changed(key.method());
    }
  }

  /** Whether something was behind an answer that was in memory. */
  private static boolean isLeft(@Nullable Kept kept, @Nullable Kept before) {
    return kept != null && (kept.before == before || isLeft(kept.before, before));
  }

  /** Ends a computation that failed; returns what is given instead. */
  @Nullable
  Kept fail(Flight flight, RuntimeException failure, long now) {
    flights.remove(flight);
    Key key = flight.key;
    if (!flight.isStored || flight.renewed != null || flight.isFenced) {
      return null;
    }
    if (flight.old != null && now < flight.old.deadline + GRACE) {
      kept.put(key, flight.old);
      return flight.old;
    }
    if (key.method() == Key.Method.SHELF && failure instanceof IllegalStateException) {
      kept.put(key, new Kept(null, failure, now + NEGATIVE));
    }
    return null;
  }

  private static boolean isReport(Key key) {
    return key.method() == Key.Method.REPORT;
  }

  private static long life(Key key, @Nullable String value) {
    return switch (key.method()) {
      case STOCK -> 10 * SECOND;
      case SHELF -> value == null ? NEGATIVE : 25 * SECOND;
      case REPORT -> 40 * SECOND;
    };
  }

  // ---- changing

  void put(Key key, @Nullable String value, long now) {
    removeAll(key::equals);
    if (!isReport(key) || value != null) {
      kept.put(key, new Kept(value, null, now + life(key, value)));
    }
    changed(key.method());
  }

  void remove(Key key) {
    removeAll(key::equals);
    changed(key.method());
  }

  void removeAll(Key.Method method) {
    removeAll(key -> key.method() == method);
    changed(method);
  }

  /** Voids what has a tag, and all that is made of answers of methods that may have it. */
  void revoke(Key.Method method, Predicate<Key> tagged) {
    removeAll(key -> key.method() == method && tagged.test(key));
    changed(method);
  }

  /** Forgets what is in memory; answers behind it stay. */
  void reload(Key.Method method, boolean keepsBehind, long now) {
    flights.stream()
        .filter(flight -> flight.key.method() == method && !flight.wasBehind)
        .forEach(flight -> flight.isFenced = true);
    kept.entrySet()
        .removeIf(each -> each.getKey().method() == method
            && !(keepsBehind && each.getValue().failure == null && each.getValue().deadline > now));
    kept.replaceAll((key, old) -> key.method() == method ? behind(old) : old);
    changed(method);
  }

  private static Kept behind(Kept old) {
    Kept same = new Kept(old.value, old.failure, old.deadline);
    same.isBehind = true;
    same.before = old;
    return same;
  }

  private void changed(Key.Method method) {
    removeAll(key -> key.method().compareTo(method) > 0);
  }

  private void removeAll(Predicate<Key> which) {
    kept.keySet().removeIf(which);
    for (Flight flight : flights) {
      flight.isFenced |= which.test(flight.key);
    }
  }
}
