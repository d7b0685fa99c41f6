package io.keepsake.runtime.spec;

import org.jspecify.annotations.Nullable;

/**
 * What an annotation says, beside {@code ttl} and {@code idle}, about how long each answer is kept. Durations are in
 * nanoseconds and above zero.
 *
 * @param asks whether the table is asked about each answer: whether it is kept, and how long
 * @param isTimed whether answers may expire for another reason than {@code ttl} and {@code idle}
 * @param negativeTtl how long it is kept that nothing was found; {@link MemoSpec#NEVER} for as long as all answers
 * @param jitter by how much a life is shortened at random, at the most
 * @param jitterShare the same as a part of the life, below 1
 * @param until when the life of all answers ends; null for no such moment
 */
public record Lifetime(
    boolean asks,
    boolean isTimed,
    long negativeTtl,
    long jitter,
    double jitterShare,
    @Nullable Until until) {

  /** Says nothing. */
  public static final Lifetime PLAIN = new Lifetime(false, false, MemoSpec.NEVER, 0, 0, null);

  /**
   * Tells whether this says nothing. Written out, for a comparison of records is linked at run time, which takes a process
   * that has just begun a hundredth of a second.
   *
   * @return whether it equals {@link #PLAIN}
   */
  public boolean isPlain() {
    return !asks
        && !isTimed
        && negativeTtl == MemoSpec.NEVER
        && jitter == 0
        && jitterShare == 0
        && until == null;
  }

  /**
   * Returns this for a table that is asked about each answer.
   *
   * @return the changed statement
   */
  public Lifetime asking() {
    return new Lifetime(true, isTimed, negativeTtl, jitter, jitterShare, until);
  }

  /**
   * Returns this for a table that tells how long each answer lives.
   *
   * @return the changed statement
   */
  public Lifetime varying() {
    return new Lifetime(true, true, negativeTtl, jitter, jitterShare, until);
  }

  /**
   * Returns this with another life for exceptions, nulls and empty optionals.
   *
   * @param nanos above zero
   * @return the changed statement
   */
  public Lifetime negativeTtl(long nanos) {
    return new Lifetime(asks, true, nanos, jitter, jitterShare, until);
  }

  /**
   * Returns this with lives that are shortened at random.
   *
   * @param nanos by how much at the most, above zero
   * @return the changed statement
   */
  public Lifetime jitter(long nanos) {
    return new Lifetime(asks, isTimed, negativeTtl, nanos, 0, until);
  }

  /**
   * Returns this with lives that are shortened at random.
   *
   * @param share by which part of them at the most, above 0 and below 1
   * @return the changed statement
   */
  public Lifetime jitterShare(double share) {
    return new Lifetime(asks, isTimed, negativeTtl, 0, share, until);
  }

  /**
   * Returns this with a moment at which all lives end.
   *
   * @param moment the moment
   * @return the changed statement
   */
  public Lifetime until(Until moment) {
    return new Lifetime(asks, true, negativeTtl, jitter, jitterShare, moment);
  }
}
