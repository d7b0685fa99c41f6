package io.keepsake.sqlite.failure;

import java.io.IOException;

/** A file that is not, or is no longer, what this writes: it has to be set aside. Never leaves the store. */
public class DamagedException extends IOException {
  private static final long serialVersionUID = 1;

  /** Names the reason, in a sentence that calls the file it. */
  public DamagedException(String reason) {
    super(reason);
  }

  DamagedException(String reason, Throwable cause) {
    super(reason, cause);
  }

  /** Returns what the file's name begins with when it has been set aside. */
  public String nameOfState() {
    return "damaged";
  }

  /** Says what the file is, as a part of a sentence that begins with its name. */
  public String description() {
    return "is damaged (" + getMessage() + ")";
  }
}
