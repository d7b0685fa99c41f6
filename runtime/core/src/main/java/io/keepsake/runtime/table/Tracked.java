package io.keepsake.runtime.table;

import io.keepsake.runtime.Memos;
import io.keepsake.runtime.call.CallMode;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.trace.Trace;
import io.keepsake.runtime.trace.Tracing;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Answers that know what they are made of; see {@link Trace}. What is here is called by generated code of tracked methods,
 * and by nobody else.
 *
 * <p>A hit enters its caller's trace after it was found sound: the trace tells if that was too late. Whoever waits for the
 * caller's answer meanwhile looks at it again when it is there. A
 * computation enters it before it begins, inside of the {@code try} of generated code, for a linked entry must not be left
 * behind by a call that fails on an exhausted stack.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
abstract class Tracked<E extends Entry, V extends @Nullable Object> extends Reachable<E, V> {
  /** How often a caller waits for others before it computes for itself. */
  private static final int TURNS = 4;

  /** The method as relations know it; empty if it is not tracked. */
  private final String method;

  /** The methods that were seen to read these answers. */
  private final Set<String> readers;

  @SuppressWarnings("this-escape") // the links keep a reference and call nothing yet
  Tracked(Memos memos, MemoSpec spec, int expected) {
    super(memos, spec, expected);
    boolean isTracked = spec.relations().isTracked();
    this.method = isTracked ? spec.qualifiedSignature() : "";
    this.readers = isTracked ? ConcurrentHashMap.newKeySet() : Set.of();
    if (isTracked) {
      links = new TracedLinks(this, method);
    }
  }

  /**
   * Notes that an answer was found on the path of a hit.
   *
   * @param entry an entry with a value
   * @return the same
   */
  protected final E noted(E entry) {
    Trace reader = Tracing.here().current;
    if (reader != null) {
      note(reader, entry);
    }
    return entry;
  }

  /**
   * Finds out who answers a call that was no hit, as {@link #join} does; a suspect answer is verified before.
   *
   * @param mine an entry with the arguments of the call
   * @return an entry with a value; or one that the caller computes, after {@link #trace}
   */
  protected final E consult(E mine) {
    Tracing tracing = Tracing.here();
    Trace reader = tracing.current;
    if (reader != null) {
      reader.expect();
    }
    E found = verified(tracing, mine);
    if (found == null) {
      found = join(mine);
      if (found != mine && isOutdated(found)) {
        found = consultAgain(tracing, mine);
      }
    }
    if (reader != null && found.outcome == null) {
      reader.met();
      note(reader, found);
    }
    return found;
  }

  /** Who has waited may have come after a change that the computation has not seen: then it looks again. */
  private E consultAgain(Tracing tracing, E mine) {
    for (int turn = 0; turn < TURNS; turn++) {
      E found = verified(tracing, mine);
      if (found != null) {
        return found;
      }
      found = join(mine);
      if (found == mine || !isOutdated(found)) {
        return found;
      }
    }
    miss();
    return mine;
  }

  private static boolean isOutdated(Entry found) {
    Trace trace = found.trace();
    return trace == null || trace.isOutdated();
  }

  /**
   * Begins to note what is read for an answer.
   *
   * @param tracing what the current thread is computing; the caller writes back what was there before
   * @param entry an entry that {@link #consult} has returned without a value
   */
  protected final void trace(Tracing tracing, E entry) {
    Trace trace = entry.trace();
    if (trace == null) {
      CallMode mode = modes.current();
      boolean willArrive = mode != null && mode.supersedes(entry);
      trace = willArrive ? Trace.of(method) : Trace.outside(method);
      entry.trace(trace);
    }
    Trace reader = tracing.current;
    if (reader != null) {
      reader.met();
      note(reader, entry);
    }
    tracing.current = trace;
  }

  /**
   * Begins to note what is read for an answer that is to take the place of another one.
   *
   * @param tracing what the current thread is computing; the caller writes back what was there before
   * @param fresh a new entry
   */
  protected final void traceAnew(Tracing tracing, E fresh) {
    Trace reader = tracing.current;
    if (reader != null) {
      reader.expect();
    }
    trace(tracing, fresh);
  }

  /**
   * Ends the notes: the method has given an answer.
   *
   * @param entry an entry with the value
   */
  protected final void seal(E entry) {
    Trace trace = entry.trace();
    if (trace != null) {
      trace.seal();
    }
  }

  /**
   * Calls the method as its callers do.
   *
   * @param entry an entry with the arguments
   * @throws Throwable what the method throws
   */
  protected void recall(E entry) throws Throwable {
    throw new UnsupportedOperationException("this method is not tracked");
  }

  @Override
  final void awaits(E found) {
    Trace trace = found.trace();
    Trace reader = trace == null ? null : Tracing.here().current;
    if (trace != null && reader != null) {
      reader.dependOn(trace);
    }
  }

  private void note(Trace reader, E entry) {
    Trace trace = entry.trace();
    if (trace == null) {
      reader.refute();
      return;
    }
    if (!method.equals(reader.method()) && !readers.contains(reader.method())) {
      memos.relations().addReader(method, reader.method());
      readers.add(reader.method());
    }
    reader.dependOn(trace);
    reader.read(new Read<>(this, entry, trace));
  }

  // ---- verification

  private @Nullable E verified(Tracing tracing, E mine) {
    CallMode mode = modes.current();
    E found = mode == null || mode.isReadOnly() ? latestInMemory(mine) : null;
    Trace trace = found == null ? null : found.trace();
    if (found == null || trace == null || trace.isRefuted() || !Trace.isSuspect(trace)) {
      return null;
    }
    if (!new Verification(tracing).confirms(new Read<>(this, found, trace))) {
      return null;
    }
    use(found);
    return found;
  }

  /** Finds the entry that has an answer which is neither too old nor void by a tag. */
  final @Nullable E latestInMemory(E probe) {
    int hash = probe.hash();
    E found = match(chain(hash), probe);
    if (found == null) {
      synchronized (lock) {
        head(hash); // a reader does not see a bucket that has not moved yet
      }
      found = match(chain(hash), probe);
    }
    return found != null && found.outcome == null && isFresh(found) ? found : null;
  }

  /** Lets what is made of an answer end with it. */
  final void limit(Trace reader, E entry) {
    if (expiry != null) {
      reader.limit(memos.clock(), ((TimedEntry) entry).deadline);
    }
  }

  /**
   * Gives an entry the trace of its verification, if it is still there with the old one.
   *
   * @return the trace that the entry has now; of one that has left, one that is marked
   */
  final Trace install(E entry, Trace old, Trace fresh) {
    boolean isThere;
    Trace now;
    synchronized (lock) {
      isThere = isLinked(entry);
      now = entry.trace();
      if (isThere && now == old) {
        TracedLinks.watch(entry, fresh);
        entry.trace(fresh);
        old.leave();
        return fresh;
      }
    }
    if (isThere && now != null) {
      fresh.drop();
      return now;
    }
    fresh.leave();
    return fresh;
  }
}
