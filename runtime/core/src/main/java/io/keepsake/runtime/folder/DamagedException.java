package io.keepsake.runtime.folder;

import java.io.IOException;

/** An entry is not as it was written. */
final class DamagedException extends IOException {
  private static final long serialVersionUID = 1;

  DamagedException(String reason) {
    super(reason);
  }
}
