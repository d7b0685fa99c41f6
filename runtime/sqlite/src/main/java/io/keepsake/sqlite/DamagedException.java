package io.keepsake.sqlite;

import java.io.IOException;

/** A file that is not, or is no longer, what this writes: it has to be set aside. Never leaves this package. */
class DamagedException extends IOException {
  private static final long serialVersionUID = 1;

  DamagedException(String reason) {
    super(reason);
  }

  DamagedException(String reason, Throwable cause) {
    super(reason, cause);
  }

  /** Returns what the file's name begins with when it has been set aside. */
  String nameOfState() {
    return "damaged";
  }

  /** Says what the file is, as a part of a sentence that begins with its name. */
  String description() {
    return "is damaged (" + getMessage() + ")";
  }
}
