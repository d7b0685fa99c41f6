package io.keepsake.runtime.trace;

import io.keepsake.runtime.MemoClock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one answer was made of: the answers that its computation has read, in their order.
 *
 * <p><b>Red and green.</b> This is the verification of Salsa and Skyframe, with doubt pushed and certainty pulled. When an
 * answer leaves its table, whatever the reason, all that was made of it is marked as suspect, through any number of
 * levels, before whoever removed it goes on. Nothing is computed then. Who calls for a suspect answer has it verified: what
 * it was made of is looked up again, in the same order, verified or computed itself where that is needed, and compared. If
 * all values are equal the answer is as good as ever, and is given with a new trace. At the first difference it is
 * computed, and if that gives an equal value, those above it find no difference: a change that changes nothing ends here.
 * The order matters: what was read second may have been read only because of what was read first.
 *
 * <p><b>Early edges.</b> A computation is entered with what it calls before that is computed or waited for, and not when
 * the value is there. If {@code a} calls {@code b}, and {@code b} has read a source that is now invalidated, then both are
 * marked, although neither has ended. Who calls {@code a} after that finds a computation that is suspect, and begins one of
 * its own in place of waiting for the old one. A hit is entered a moment after it was found, so there is a gap in which a
 * change marks nobody; therefore who has waited takes the answer only if nothing has marked it by then, and looks again if
 * something has.
 *
 * <p><b>Nothing is missed.</b> A trace is entered under the lock of the source, where the source is marked as well. Either
 * it is entered before, and is marked, or it comes too late, and marks itself. An entry leaves its table under the table's
 * lock, and is marked before; a new trace is given to an entry under that lock, while it is linked. So what is linked with a
 * sound trace has sound sources that are linked, or somebody is marking just now and has not returned to its caller.
 *
 * <p><b>Tags</b> are sources like any other. They could be looked at with each hit, but an answer at the top of a deep
 * graph would carry all tags of the graph; marking costs once, and memory for the edges alone.
 *
 * <p><b>Time</b> marks nobody. A trace knows when the first of its sources ends, directly or through others, and is to be
 * verified from then on.
 *
 * <p><b>What nobody can verify</b> is refuted: the computation has called a method that failed, and has gone on. Its answer
 * is computed for each call.
 *
 * <p><b>Memory.</b> A trace that is dropped leaves its sources at once; one that is collected, with the object whose cache
 * it belongs to, leaves them later. Sources know traces weakly, and so the cache of a static method keeps no other alive.
 * What has left forgets what it has read, so that an old answer which waits to be compared keeps no older ones.
 *
 * <p>One thread reads on behalf of a trace until it is sealed; after that nothing but the marks changes.
 */
public final class Trace extends Source {
  private final String method;
  private final Dependent self = new Dependent(this);

  private final Notes notes = new Notes();

  /** What was read in all; empty before this is sealed, and when it has left, for nobody verifies it then. */
  private volatile List<Reading> readings = List.of();

  private volatile boolean refuted;
  private volatile @Nullable Bound bound;

  private Trace(String method, boolean isHome) {
    super(isHome);
    this.method = method;
  }

  /**
   * Makes the trace of an answer that is about to be linked, or that takes the place of a trace.
   *
   * @param method the method, such as {@code shop.PriceService.quote(String, int)}
   * @return an empty trace
   */
  public static Trace of(String method) {
    return new Trace(method, true);
  }

  /**
   * Makes the trace of an answer that is in no table; what is made of it is suspect.
   *
   * @param method the method
   * @return an empty trace
   */
  public static Trace outside(String method) {
    return new Trace(method, false);
  }

  /**
   * Tells whether an answer must be verified before it is given. For generated code.
   *
   * @param trace its trace
   * @return true if something that it is made of has changed or ended, or if there is no trace
   */
  public static boolean isSuspect(@Nullable Trace trace) {
    if (trace == null || !trace.isSound()) {
      return true;
    }
    Bound bound = trace.bound;
    return bound != null && bound.isOver();
  }

  /**
   * Tells whether something that an answer was made of has changed or ended since it was read, so that who has come
   * meanwhile must not be given it.
   *
   * @return true if so; an answer that is not kept, or was removed itself, is given to those who wait
   */
  public boolean isOutdated() {
    Bound bound = this.bound;
    return isMarked() || (bound != null && bound.isOver());
  }

  /** {@return the method whose answer this is about} */
  public String method() {
    return method;
  }

  // ---- by the thread that computes

  /** Notes that a call has begun that may lead to no answer. */
  public void expect() {
    notes.expect();
  }

  /** Notes that the call has led to an answer, or to a computation. */
  public void met() {
    notes.met();
  }

  /**
   * Lets this be marked when a source is, from now on; marks this if that is too late.
   *
   * @param source what this is made of
   */
  public void dependOn(Source source) {
    if (!self.join(source)) {
      Marking.mark(this, SUSPECT);
    }
  }

  /**
   * Notes an answer that is read, once.
   *
   * @param reading the answer; perhaps still being computed
   */
  public void read(Reading reading) {
    notes.add(reading);
  }

  /** {@return the last reading, and forgets which one it was} */
  public @Nullable Reading takeLast() {
    return notes.takeLast();
  }

  /** Ends the readings: the computation has given an answer. */
  public void seal() {
    boolean isComplete = notes.areComplete();
    List<Reading> all = notes.take();
    for (Reading reading : all) {
      isComplete &= reading.hasValue();
      reading.limit(this);
    }
    readings = all;
    if (!isComplete) {
      refute();
    }
  }

  /**
   * Lets this end at a moment at the latest; what ages by two clocks is verified each time.
   *
   * @param clock the clock
   * @param deadline the moment
   */
  public void limit(MemoClock clock, long deadline) {
    Bound mine = bound;
    Bound other = new Bound(clock, deadline);
    if (mine != null && mine.clock() != clock) {
      Marking.mark(this, SUSPECT);
    } else {
      bound = mine == null ? other : mine.orEarlier(other);
    }
  }

  /**
   * Lets this end when another one does.
   *
   * @param source the trace of what this is made of
   */
  public void limit(Trace source) {
    Bound other = source.bound;
    if (other != null) {
      limit(other.clock(), other.deadline());
    }
  }

  // ---- by tables

  /**
   * Returns what was read. Ask {@link #hasLeft} after this.
   *
   * @return the readings in their order; none before this is sealed and once it has left
   */
  public List<Reading> readings() {
    return readings;
  }

  /** Notes that the answer is about to be linked. */
  public void arrive() {
    enter();
  }

  /** Notes that the answer leaves its table: marks what is made of it, and leaves what it was made of. */
  public void leave() {
    end();
    readings = List.of();
    self.leave();
  }

  /** {@return whether the answer is in no table, or has another trace} */
  public boolean hasLeft() {
    return isGone();
  }

  /** Leaves what it was made of, for nobody needs to know of a change; marks nobody. */
  public void drop() {
    self.leave();
  }

  /** Notes that the answer has to be computed anew. */
  public void refute() {
    refuted = true;
    Marking.mark(this, SUSPECT);
  }

  /** {@return whether the answer has to be computed anew} */
  public boolean isRefuted() {
    return refuted;
  }
}
