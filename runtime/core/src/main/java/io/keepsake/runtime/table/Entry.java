package io.keepsake.runtime.table;

import io.keepsake.runtime.codec.KeySink;
import io.keepsake.runtime.flight.Flight;
import io.keepsake.runtime.tag.Labels;
import io.keepsake.runtime.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a memoized method and the arguments that it belongs to. Generated code adds them as typed fields: the
 * arguments are final, the value is written once, before {@link #outcome}.
 */
public abstract class Entry extends Flight {
  /** The stamp of an entry that does not count yet, or no longer. */
  static final long UNCOUNTED = 0;

  private static final String[] NO_TAGS = {};

  /**
   * When it was used last, on the clock of its table, or {@link #UNCOUNTED}. Hits write it without a lock, so it orders
   * entries for eviction and proves nothing else.
   */
  long stamp;

  /** The next entry of the same bucket. Written under the table's lock, read without it. */
  @Nullable
  Entry next;

  /** Creates an entry whose value the current thread is about to compute or to write. */
  protected Entry() {}

  /**
   * Returns the hash of the arguments, the same number each time.
   *
   * @return the hash, spread over all bits
   */
  protected abstract int hash();

  /**
   * Tells whether another entry has the same arguments.
   *
   * @param other an entry of the same table
   * @return true if all components of the key are equal
   */
  protected abstract boolean sameKey(Entry other);

  /**
   * Returns what the key holds of the arguments.
   *
   * @return a new array, primitives boxed
   */
  protected abstract @Nullable Object[] arguments();

  /**
   * Returns the value.
   *
   * @return the value, boxed if it is primitive
   */
  protected abstract @Nullable Object value();

  /**
   * Returns the hash of the arguments, by which {@link LfuTable} recognizes a key that comes back; equality is identity.
   *
   * @return {@link #hash()}
   */
  @Override
  public final int hashCode() {
    return hash();
  }

  /**
   * Writes what the key holds of the arguments, in the order of the parameters.
   *
   * @param out where to
   */
  protected void writeKey(KeySink out) {
    throw new UnsupportedOperationException("this entry's table keeps no bytes");
  }

  /**
   * Takes over a value that a store has kept.
   *
   * @param value the value, boxed if it is primitive
   * @throws ClassCastException if it is of another type
   */
  protected void restore(@Nullable Object value) {
    throw new UnsupportedOperationException("this entry's table has no store behind it");
  }

  // ---- of methods with tags alone

  /**
   * Returns the tags that the arguments give; calls their accessors.
   *
   * @return the tags, none unless overridden
   */
  protected String[] tags() {
    return NO_TAGS;
  }

  /**
   * Takes the tags over, before the entry is shown to anybody.
   *
   * @param labels the tags
   */
  protected void label(Labels labels) {
    throw new UnsupportedOperationException("this entry's method has no tags");
  }

  /**
   * Returns the tags that the entry has taken over.
   *
   * @return the tags; null if it has none, or none yet
   */
  protected @Nullable Labels labels() {
    return null;
  }

  /**
   * Tells whether a tag of this entry was invalidated.
   *
   * @return true if it is to be found no more
   */
  protected boolean isRevoked() {
    return false;
  }

  // ---- of tracked methods alone

  /**
   * Takes over the trace of what the answer is made of.
   *
   * @param trace the trace
   */
  protected void trace(Trace trace) {
    throw new UnsupportedOperationException("this entry's method is not tracked");
  }

  /**
   * Returns the trace of what the answer is made of.
   *
   * @return the trace; null if the method is not tracked, and before the entry is linked or computed
   */
  protected @Nullable Trace trace() {
    return null;
  }

  /**
   * Tells whether the answer must be verified before it is given; asks a clock.
   *
   * @return true if something that it is made of has changed
   */
  protected boolean isSuspect() {
    return false;
  }

  /** Tells whether the answer must not be given as it is; asks a clock. */
  final boolean isVoid() {
    return isRevoked() || isSuspect();
  }
}
