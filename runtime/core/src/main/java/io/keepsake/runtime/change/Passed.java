package io.keepsake.runtime.change;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An argument as it was when a method was called that changes answers once it has ended. By then the method may have changed
 * it, and so may its caller, who goes on while a future is awaited. For generated code.
 */
public final class Passed {
  private final @Nullable Object value;
  private final @Nullable Throwable failure;

  private Passed(@Nullable Object value, @Nullable Throwable failure) {
    this.value = value;
    this.failure = failure;
  }

  /**
   * Takes a copy of an argument. Never fails, for the method has yet to be called: who asks for the copy is told.
   *
   * @param copy makes the copy; runs methods of the argument
   * @return the copy, or why there is none
   */
  public static Passed of(Supplier<? extends @Nullable Object> copy) {
    try {
      return new Passed(copy.get(), null);
    } catch (RuntimeException | StackOverflowError failure) {
      return new Passed(null, failure);
    }
  }

  /**
   * Returns the copy.
   *
   * @return the copy of the argument
   * @throws IllegalStateException if the argument could not be copied
   */
  public @Nullable Object value() {
    if (failure != null) {
      throw new IllegalStateException("an argument could not be copied", failure);
    }
    return value;
  }
}
