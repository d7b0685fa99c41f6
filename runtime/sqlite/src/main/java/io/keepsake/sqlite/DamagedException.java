package io.keepsake.sqlite;

import java.io.IOException;

/** A file that is not, or is no longer, what this wrote: it has to be set aside. Never leaves this package. */
final class DamagedException extends IOException {
  private static final long serialVersionUID = 1;

  DamagedException(String reason) {
    super(reason);
  }

  DamagedException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
