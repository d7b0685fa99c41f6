package io.keepsake.runtime.table;

import io.keepsake.runtime.MemoCycleException;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.batch.Meeting;
import io.keepsake.runtime.call.CallMode;
import io.keepsake.runtime.flight.Helping;
import io.keepsake.runtime.flight.Waits;
import io.keepsake.runtime.internal.ArgumentsText;
import io.keepsake.runtime.spec.MemoSpec;
import org.jspecify.annotations.Nullable;

/**
 * The path of a call that is no hit: joining, which leads to computing or to waiting.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
abstract class Calls<E extends Entry, V extends @Nullable Object> extends Endings<E, V> {
  Calls(Memos memos, MemoSpec spec, int expected) {
    super(memos, spec, expected);
  }

  /**
   * Finds out who answers a call that was no hit, and waits for another thread that computes the same answer.
   *
   * @param mine an entry with the arguments of the call
   * @return an entry with a value; or {@code mine}, and then the caller computes and must call {@link #settle}, {@link
   *     #discard} or {@link #release}
   * @throws MemoCycleException if this thread is computing this very answer; and any exception that is kept or waited for
   */
  protected E join(E mine) {
    // Not by the other one: a compiler would put that small a method into the code of hits, which
    // then costs a third more.
    CallMode mode = modes.current();
    E answer = mode == null ? null : inBlock(mode, mine);
    return answer != null ? answer : join(mine, mode, null);
  }

  /**
   * Finds out who answers, as {@link #join(Entry)}, where another meeting is wanted with who computes the answer.
   *
   * @param meeting decides where another thread computes the answer
   */
  E join(E mine, Meeting<E> meeting) {
    CallMode mode = modes.current();
    E answer = mode == null ? null : inBlock(mode, mine);
    return answer != null ? answer : join(mine, mode, meeting);
  }

  /** What answers in a block before anything is looked up: the caller, or what the block has renewed; or null. */
  private @Nullable E inBlock(CallMode mode, E mine) {
    if (mode.isBypass()) {
      miss();
      return mine;
    }
    E done = mode.isRefreshing() ? renewed(mode, mine) : null;
    if (done != null) {
      use(done);
    }
    return done;
  }

  private E join(E mine, @Nullable CallMode mode, @Nullable Meeting<E> meeting) {
    boolean renews = mode != null && mode.isRefreshing();
    label(mine);
    Thread me = Thread.currentThread();
    int hash = mine.hash();
    for (; ; ) {
      int returns = returns();
      @Nullable Entry[] witness = witness();
      E head = chain(hash);
      E found = match(head, mine);
      Object outcome = found == null ? null : found.outcome;
      boolean revoked = found != null && found.isVoid();
      boolean expired = found != null && !revoked && isExpired(found, outcome);
      if (found != null && outcome == null && !revoked && !expired && !renews) {
        return answer(found, mine);
      }
      synchronized (lock) {
        meet(me);
        if (!isOpen()) {
          misses++;
          return mine;
        }
        if (!unchanged(returns, witness, hash, head) || (found != null && !isLinked(found))) {
          continue;
        }
        boolean isTooOld = expired || revoked || (renews && outcome != null && outcome != me);
        if (found == null || isTooOld || isRuin(found)) {
          return begin(found, revoked, expired, mine, mode);
        }
        if (outcome == null && mode != null) {
          misses++;
          mode.supersede(mine, found);
          compete(mine, found);
          return mine;
        }
      }
      return follow(found, mine, outcome, meeting);
    }
  }

  /** Goes by what was found without a value: an exception that is kept, or a computation. */
  private E follow(E found, E mine, @Nullable Object outcome, @Nullable Meeting<E> meeting) {
    if (outcome instanceof Throwable failure) {
      use(found);
      throw Failures.<RuntimeException>unchecked(failure);
    }
    if (outcome == Thread.currentThread()) {
      if (Helping.isHere(generated())) {
        miss();
        return mine;
      }
      throw cycle(mine);
    }
    return meeting == null ? await(found, mine) : meeting.meet(found);
  }

  /** The name of the class whose methods compute: the one that the class of this is a member of. */
  private String generated() {
    String name = getClass().getName();
    return name.substring(0, Math.max(0, name.lastIndexOf('$')));
  }

  /** Begins a computation, under the lock, in place of what was found. */
  private E begin(
      @Nullable E found, boolean isVoid, boolean expired, E mine, @Nullable CallMode mode) {
    boolean revoked = isVoid && found != null && found.outcome == null;
    misses++;
    if (!mine.isRevoked() && (mode == null || !mode.isReadOnly())) {
      begin(mine, revoked ? null : found);
      if (found != null) {
        expirations += expired ? 1 : 0;
        invalidations += revoked ? 1 : 0;
        drop(found);
      }
      link(mine);
    }
    return mine;
  }

  /**
   * Gives an entry its tags, if the method has any; before its computation begins, so that whatever invalidates one of
   * them from now on fences the computation.
   *
   * @param entry an entry with the arguments
   */
  protected final void label(E entry) {
    if (labelling != null && isOpen()) {
      labelling.label(entry);
    }
  }

  /** Notes, under the lock, that an entry is linked to be computed, in place of one that has expired or failed. */
  abstract void begin(E mine, @Nullable E found);

  /** Gives an answer that was found off the hot path; {@code mine} if the caller has a better one computed. */
  abstract E answer(E found, E mine);

  /** Notes that the caller is about to wait for a computation. */
  void awaits(E found) {}

  /**
   * Waits for the computation of another thread. If that was one of several answers, and has ended without this one, one
   * of those who waited computes it for all; nobody waits a third time.
   */
  E await(E found, E mine) {
    awaits(found);
    E ended = ended(found, spec.waitTimeout());
    if (ended == null || !ended.isWithoutAnswer()) {
      return orMissed(ended, mine);
    }
    return join(mine, modes.current(), other -> orMissed(ended(other, spec.waitTimeout()), mine));
  }

  /** Makes the caller compute for itself, without storing, if nothing has come of a wait. */
  private E orMissed(@Nullable E ended, E mine) {
    if (ended == null || ended.isWithoutAnswer()) {
      miss();
      return mine;
    }
    return ended;
  }

  /**
   * Waits for the end of another thread's computation; throws what it has thrown.
   *
   * @param patience how long to wait at the most
   * @return the entry that answers, or one without an answer; null if the caller should compute for itself
   */
  @Nullable
  E ended(E found, long patience) {
    if (!Waits.await(found, patience, memos.clock())) {
      return null;
    }
    Object outcome = found.outcome;
    if (outcome instanceof Throwable failure) {
      count();
      throw Failures.<RuntimeException>unchecked(failure);
    }
    if (outcome == null) {
      count();
    }
    return found;
  }

  @Override
  final String call(Entry entry) {
    return spec.owner().name() + "." + spec.method() + ArgumentsText.of(entry.arguments());
  }
}
