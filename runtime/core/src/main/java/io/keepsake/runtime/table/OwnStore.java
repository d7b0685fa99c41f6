package io.keepsake.runtime.table;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A change in a store of the application, or by a hook of it. What they throw is their failure, errors included, and fails no
 * handle; an exhausted stack is told to its caller where the stores are ours, for those hide what has not reached the disk.
 */
final class OwnStore {
  private OwnStore() {}

  static <T extends @Nullable Object> T change(Callable<T> change) throws Exception {
    try {
      return change.call();
    } catch (VirtualMachineError | LinkageError failure) {
      throw new IllegalStateException("the store fails", failure);
    }
  }
}
