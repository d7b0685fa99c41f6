package io.keepsake.runtime.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a computation has read until now; used by the thread that computes. */
final class Notes {
  /** Up to so many readings are searched one by one. */
  private static final int FEW = 8;

  private List<Reading> readings = new ArrayList<>(2);

  /** The answers among the readings, by identity, once they are more than a few. */
  private @Nullable Set<Object> known;

  private @Nullable Reading last;

  /** How many calls have begun that have led to no answer, and to no computation that is known. */
  private int awaited;

  void expect() {
    awaited++;
  }

  void met() {
    awaited--;
  }

  /** Tells whether all calls that have begun have led to an answer, or to a computation. */
  boolean areComplete() {
    return awaited == 0;
  }

  void add(Reading reading) {
    last = reading;
    if (isNew(reading.answer())) {
      readings.add(reading);
    }
  }

  private boolean isNew(Object answer) {
    Set<Object> known = this.known;
    if (known == null && readings.size() == FEW) {
      known = Collections.newSetFromMap(new IdentityHashMap<>());
      for (Reading reading : readings) {
        known.add(reading.answer());
      }
      this.known = known;
    }
    if (known != null) {
      return known.add(answer);
    }
    for (Reading reading : readings) {
      if (reading.answer() == answer) {
        return false;
      }
    }
    return true;
  }

  /** Returns the last reading, once. */
  @Nullable
  Reading takeLast() {
    Reading taken = last;
    last = null;
    return taken;
  }

  /** Returns the readings in their order, and forgets them. */
  List<Reading> take() {
    List<Reading> all = readings;
    readings = new ArrayList<>(0);
    known = null;
    last = null;
    return all;
  }
}
