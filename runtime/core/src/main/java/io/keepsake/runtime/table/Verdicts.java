package io.keepsake.runtime.table;

import io.keepsake.runtime.MemoException;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.internal.PacedLog;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.spec.Until;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Which answers and exceptions are kept, and how long. Generated code overrides what its annotation asks for; it is asked
 * where something is written, never on a hit, and no lock is held meanwhile.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
abstract class Verdicts<E extends Entry, V extends @Nullable Object> extends Occupancy<E, V> {
  /** The life of what is not kept. */
  static final long NONE = 0;

  /** Whether the annotation says nothing about lives. */
  private final boolean isPlain;

  private final @Nullable Jitter jitter;
  private final @Nullable PacedLog log;

  Verdicts(Memos memos, MemoSpec spec, int expected) {
    super(memos, spec, expected);
    this.isPlain = lifetime.isPlain();
    boolean varies = lifetime.jitter() > 0 || lifetime.jitterShare() > 0;
    this.jitter = varies ? new Jitter(lifetime, memos.clock().nanos() ^ spec.hashCode()) : null;
    this.log = lifetime.asks() ? new PacedLog(memos.clock()) : null;
  }

  // ---- what generated code says

  /**
   * Tells whether an answer that was computed is kept.
   *
   * @param entry an entry with the arguments and the answer
   * @param value the answer, boxed if it is primitive; of a future, its result
   * @return true, unless overridden
   */
  protected boolean keeps(E entry, @Nullable Object value) {
    return true;
  }

  /**
   * Tells how long an answer lives.
   *
   * @param entry an entry with the arguments and the answer
   * @param value the answer, boxed if it is primitive; of a future, its result
   * @return its life; not above zero for one that is not kept; null for one that lives as all do
   */
  protected @Nullable Duration life(E entry, @Nullable Object value) {
    return null;
  }

  /**
   * Tells whether an exception that the method has thrown is kept as if it were an answer.
   *
   * @param failure the exception; of a future, the one it failed with
   * @return false, unless overridden
   */
  protected boolean keepsFailure(Throwable failure) {
    return false;
  }

  // ---- time

  /** Gives an entry so many nanoseconds to live. */
  final void startTime(Entry entry, long life) {
    if (expiry != null) {
      expiry.start((TimedEntry) entry, life);
    }
  }

  /** Gives an entry that was written before now so many nanoseconds to live. */
  final void startTimeOfOld(Entry entry, long life) {
    if (expiry != null) {
      expiry.startOld((TimedEntry) entry, life);
    }
  }

  /** Whether an entry is neither too old nor has a tag that was invalidated. */
  final boolean isFresh(Entry entry) {
    return !entry.isRevoked()
        && (expiry == null || Expiry.left((TimedEntry) entry, expiry.exactly()) > 0);
  }

  /** How long an entry has left. */
  final long left(Entry entry) {
    return expiry == null
        ? MemoSpec.NEVER
        : Expiry.orNever(Expiry.left((TimedEntry) entry, expiry.exactly()));
  }

  // ---- what follows from what generated code says

  /** Whether an exception is kept; some say nothing about the arguments, whatever is said. */
  final boolean isKept(Throwable failure) {
    return keepsFailure(failure)
        && !(failure instanceof MemoException
            || failure instanceof VirtualMachineError
            || failure instanceof InterruptedException
            || failure instanceof CancellationException);
  }

  /** Whether an entry holds an exception that is kept; under the lock, this is certain. */
  final boolean holdsFailure(Entry entry) {
    return entry.outcome instanceof Throwable failure
        && entry.stamp != Entry.UNCOUNTED
        && isKept(failure);
  }

  /** Whether an entry that had an outcome holds something that is too old. */
  final boolean isExpired(Entry entry, @Nullable Object outcome) {
    return (outcome == null || holdsFailure(entry)) && !isFresh(entry);
  }

  /** Whether nobody will end a computation, or it has ended without a value and could not be removed. */
  final boolean isRuin(Entry entry) {
    Object outcome = entry.outcome;
    return outcome instanceof Throwable
        ? !holdsFailure(entry)
        : outcome == UNFINISHED || entry.isWithoutAnswer() || entry.isAbandoned();
  }

  /**
   * Decides how long an answer is kept from now on.
   *
   * @param isComputed whether the method has just given it, so that it may be refused
   * @return nanoseconds, {@link MemoSpec#NEVER} for ever; not above zero if it is not kept at all
   */
  final long lifeOf(E entry, boolean isComputed) {
    if (isPlain) {
      return spec.ttl();
    }
    Object value = entry.value();
    if (value instanceof Judged<?> later) {
      long decided = later.life;
      return decided == Judged.PENDING ? limited(spec.ttl()) : decided;
    }
    return lifeOf(entry, value, isComputed);
  }

  /** Decides how long an answer is kept; of a future, the result is the value. */
  final long lifeOf(E entry, @Nullable Object value, boolean isComputed) {
    long life = isNegative(value) ? negativeLife() : spec.ttl();
    return limited(lifetime.asks() && isOpen() ? ask(entry, value, isComputed, life) : life);
  }

  private long ask(E entry, @Nullable Object value, boolean isComputed, long life) {
    try {
      if (isComputed && !keeps(entry, value)) {
        return NONE;
      }
      Duration own = life(entry, value);
      return own == null ? life : Math.min(life, nanos(own));
    } catch (StackOverflowError exhausted) {
      return NONE;
    } catch (Throwable failure) {
      warn(failure);
      return NONE;
    }
  }

  private void warn(Throwable failure) {
    if (log != null) {
      log.warn(
          "What decides whether and how long an answer of " + spec.name()
              + " is kept has failed; the answer is given, and not kept",
          failure);
    }
  }

  /** How long an exception is kept that is kept at all. */
  final long failureLife() {
    return limited(negativeLife());
  }

  private long negativeLife() {
    return lifetime.negativeTtl() == MemoSpec.NEVER ? spec.ttl() : lifetime.negativeTtl();
  }

  private long limited(long life) {
    if (life <= 0) {
      return NONE;
    }
    Until until = lifetime.until();
    long end = life;
    if (until != null) {
      Instant now = memos.clock().instant();
      end = Math.min(life, nanos(Duration.between(now, until.after(now))));
    }
    return jitter == null ? end : jitter.shorten(end);
  }

  private static boolean isNegative(@Nullable Object value) {
    return value == null
        || (value instanceof Optional<?> optional && optional.isEmpty())
        || (value instanceof OptionalInt number && number.isEmpty())
        || (value instanceof OptionalLong count && count.isEmpty())
        || (value instanceof OptionalDouble fraction && fraction.isEmpty());
  }

  /** The length of a duration; the longest or the shortest one for what has none in a long. */
  private static long nanos(Duration duration) {
    try {
      return duration.toNanos();
    } catch (ArithmeticException tooLong) {
      return duration.isNegative() ? Long.MIN_VALUE : MemoSpec.NEVER;
    }
  }
}
