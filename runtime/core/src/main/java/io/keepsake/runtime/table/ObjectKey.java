package io.keepsake.runtime.table;

import io.keepsake.runtime.spi.StoreKey;
import org.jspecify.annotations.Nullable;

/**
 * A call behind the memory of a table whose answers are kept as objects. Its arguments belong to the user, whose {@code
 * hashCode} and {@code equals} may take a lock; they must not run while a fence is locked. So the hash is asked for once,
 * before, and two keys are equal here if their hashes are: then a removal of one call fences the other as well, or waits
 * for it, and some answer is in memory alone. Only the store, which is asked without a lock, tells them apart.
 */
final class ObjectKey {
  private final StoreKey call;
  private final int hash;

  private ObjectKey(StoreKey call) {
    this.call = call;
    this.hash = call.hashCode();
  }

  /** Makes a key; calls {@code hashCode} of the arguments. */
  static ObjectKey of(String method, @Nullable Object[] arguments) {
    return new ObjectKey(ArgumentLists.key(method, arguments));
  }

  /** Returns what the store calls the call. */
  StoreKey call() {
    return call;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ObjectKey that && hash == that.hash;
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
