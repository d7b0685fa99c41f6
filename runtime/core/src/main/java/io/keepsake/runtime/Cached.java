package io.keepsake.runtime;

import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a cache holds for some arguments: a value, which may be null, or nothing.
 *
 * <p>Unlike an {@link java.util.Optional} it tells a stored null from an absent value. Immutable; safe for any number of
 * threads if the value is.
 *
 * @param <V> the type of the value
 */
public final class Cached<V extends @Nullable Object> {
  private static final Cached<?> ABSENT = new Cached<>(false, null);

  private final boolean present;
  private final @Nullable V value;

  private Cached(boolean present, @Nullable V value) {
    this.present = present;
    this.value = value;
  }

  /**
   * Returns a value that is there.
   *
   * @param value the value, which may be null
   * @param <V> the type of the value
   * @return the value, present
   */
  public static <V extends @Nullable Object> Cached<V> of(V value) {
    return new Cached<>(true, value);
  }

  /**
   * Returns the answer for what is not stored.
   *
   * @param <V> the type of the value
   * @return nothing
   */
  @SuppressWarnings("unchecked")
  public static <V extends @Nullable Object> Cached<V> absent() {
    return (Cached<V>) ABSENT;
  }

  /**
   * Tells whether there is a value.
   *
   * @return true if there is one, be it null
   */
  public boolean isPresent() {
    return present;
  }

  /**
   * Returns the value.
   *
   * @return the value, which may be null
   * @throws NoSuchElementException if there is none
   */
  @SuppressWarnings("NullAway") // a present value is a V; only V itself says whether it may be null
  public V value() {
    if (!present) {
      throw new NoSuchElementException(
          "nothing is cached for these arguments; ask isPresent() or use orElse(..)");
    }
    return value;
  }

  /**
   * Returns the value, or another one if there is none.
   *
   * @param other what to return if there is no value
   * @return the value, which may be null, or {@code other}
   */
  @SuppressWarnings("NullAway") // as in value()
  public V orElse(V other) {
    return present ? value : other;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Cached<?> that
        && present == that.present
        && Objects.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return present ? Objects.hashCode(value) + 1 : 0;
  }

  @Override
  public String toString() {
    return present ? "Cached[" + value + "]" : "Cached.absent";
  }
}
