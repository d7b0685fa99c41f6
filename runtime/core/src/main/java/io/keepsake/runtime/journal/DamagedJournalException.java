package io.keepsake.runtime.journal;

import java.io.IOException;

/** What is at the place of a journal is none. */
final class DamagedJournalException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedJournalException(String message) {
    super(message);
  }
}
