package io.keepsake.runtime.table;

import io.keepsake.runtime.trace.Reading;
import io.keepsake.runtime.trace.Trace;
import io.keepsake.runtime.trace.Tracing;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a suspect answer is still what the method would give; see {@link Trace}. No lock is held while answers
 * are compared or computed.
 *
 * <p>What is suspect below is verified first, by a list and not by calls, so a chain of any length takes no stack. What is
 * refuted is computed by a call of its method, from the bottom up, so that again needs no more than the levels which are
 * not in memory.
 */
final class Verification {
  private final Tracing tracing;

  /** The answers that are being verified, each of which the one before it was made of. */
  private final Deque<Step> open = new ArrayDeque<>();

  private final Set<Entry> entries = Collections.newSetFromMap(new IdentityHashMap<>());

  Verification(Tracing tracing) {
    this.tracing = tracing;
  }

  /** One answer, and how far it was verified. */
  private static final class Step {
    final Read<?> read;
    final List<Reading> readings;
    final Trace fresh;
    int next;
    boolean isRefuted;

    /** What the next reading has been verified to be; null if that is not known. */
    @Nullable
    Read<?> confirmed;

    /** Whether the next reading has to be computed. */
    boolean asks;

    Step(Read<?> read) {
      this.read = read;
      this.readings = read.trace().readings();
      this.fresh = Trace.of(read.trace().method());
      this.isRefuted = read.trace().hasLeft(); // and has perhaps forgotten what it has read
    }
  }

  /** Tells whether a suspect answer can be given; then it has a new trace. */
  boolean confirms(Read<?> suspect) {
    begin(suspect, tracing.current);
    while (true) {
      Step step = open.getLast();
      if (!step.isRefuted && step.next < step.readings.size()) {
        advance(step);
        continue;
      }
      open.removeLast();
      entries.remove(step.read.entry());
      Step above = open.peekLast();
      if (step.isRefuted) {
        step.read.trace().refute();
        step.fresh.drop();
      }
      if (above == null) {
        if (!step.isRefuted) {
          install(step.read, step.fresh);
        }
        return !step.isRefuted;
      }
      above.asks = step.isRefuted;
      above.confirmed = step.isRefuted ? null : install(step.read, step.fresh);
    }
  }

  /** Begins a verification; what reads the answer is entered at once, for it must hear of changes from now on. */
  private void begin(Read<?> suspect, @Nullable Trace reader) {
    Step step = new Step(suspect);
    if (reader != null) {
      reader.dependOn(step.fresh);
    }
    entries.add(suspect.entry());
    open.addLast(step);
  }

  private static <E extends Entry> Read<E> install(Read<E> read, Trace fresh) {
    fresh.seal();
    Trace now = read.table().install(read.entry(), read.trace(), fresh);
    return new Read<>(read.table(), read.entry(), now);
  }

  private void advance(Step step) {
    Read<?> before = (Read<?>) step.readings.get(step.next);
    Read<?> now = step.confirmed;
    if (now == null && !step.asks) {
      now = before.now();
      if (now != null && Trace.isSuspect(now.trace())) {
        if (entries.contains(now.entry())) {
          step.isRefuted = true; // it would be made of itself
          return;
        }
        if (!now.trace().isRefuted()) {
          begin(now, step.fresh);
          return;
        }
        now = null;
      }
    }
    if (now == null) {
      now = ask(before, step.fresh);
    }
    step.confirmed = null;
    step.asks = false;
    if (now == null || !now.hasValue() || !Answers.areEqual(before.value(), now.value())) {
      step.isRefuted = true;
      return;
    }
    step.fresh.dependOn(now.trace());
    step.fresh.read(now);
    step.next++;
  }

  /** Calls the method of an answer again; null if that fails, so that whoever needs it finds out in a call of its own. */
  private @Nullable Read<?> ask(Read<?> before, Trace fresh) {
    Trace outer = tracing.current;
    tracing.current = fresh;
    try {
      var unused = fresh.takeLast();
      before.ask();
      return fresh.takeLast() instanceof Read<?> read && read.isOfSameCall(before) ? read : null;
    } catch (Throwable failure) {
      return null;
    } finally {
      tracing.current = outer;
    }
  }
}
