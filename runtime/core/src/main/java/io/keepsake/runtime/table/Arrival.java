package io.keepsake.runtime.table;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * An answer that arrives later, as a table holds it. It ends after the table has heard of the end, so that nobody who sees
 * its result finds something else in the table.
 *
 * @param <T> the type of its result
 */
class Arrival<T extends @Nullable Object> extends CompletableFuture<T> {
  private static final Object SUCCEEDED = "succeeded";
  private static final Object FAILED = "failed";

  /** How it has ended; or who wants to hear of it, or null; guarded by this. */
  private @Nullable Object state;

  /** Hears of the end, before it can be seen. */
  interface Listener {
    /** The answer has arrived. */
    void arrived();

    /** There will be none. */
    void failed();
  }

  /** Lets somebody hear of the end; false if it has come, and then nobody will. */
  final synchronized boolean listen(Listener listener) {
    if (state == SUCCEEDED || state == FAILED) {
      return false;
    }
    state = listener;
    return true;
  }

  private synchronized @Nullable Object state() {
    return state;
  }

  /** Whether a value is an answer that was to arrive later and has failed. */
  static boolean hasFailed(@Nullable Object value) {
    return value instanceof Arrival<?> arrival && arrival.state() == FAILED;
  }

  private synchronized @Nullable Object swap(Object end) {
    Object before = state;
    state = end;
    return before;
  }

  /** Lets whoever wants to hear of the end hear of it. */
  final void tell(@Nullable Throwable failure) {
    if (swap(failure == null ? SUCCEEDED : FAILED) instanceof Listener listener) {
      if (failure == null) {
        listener.arrived();
      } else {
        listener.failed();
      }
    }
  }

  /** Ends. */
  final void end(T result, @Nullable Throwable failure) {
    if (failure == null) {
      complete(result);
    } else {
      completeExceptionally(failure);
    }
  }
}
