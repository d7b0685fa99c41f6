package io.keepsake.runtime.journal;

import java.util.ArrayList;
import java.util.List;

/** What was read and not told yet; guarded by its owner's lock, but for {@link #isEmpty}. */
final class Inbox {
  private List<byte[]> messages = new ArrayList<>();
  private boolean uncertain;
  private volatile boolean empty = true;

  boolean isEmpty() {
    return empty;
  }

  void add(byte[] message) {
    messages.add(message);
    empty = false;
  }

  /** Notes that something may have been said that nobody can read. */
  void doubt() {
    uncertain = true;
    empty = false;
  }

  /** Notes that nobody has missed anything so far. */
  void clear() {
    messages = new ArrayList<>();
    uncertain = false;
    empty = true;
  }

  News peek() {
    return empty ? News.NONE : new News(uncertain, List.copyOf(messages));
  }
}
