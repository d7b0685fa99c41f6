package io.keepsake.runtime.tier;

import io.keepsake.runtime.MemoClock;
import io.keepsake.runtime.internal.PacedLog;
import io.keepsake.runtime.journal.Journal;
import io.keepsake.runtime.spi.ByteKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says to other processes what is removed. What it cannot say it says later; nobody's call fails for that. */
final class Announcer {
  private static final int MOST_OWED = 100_000;

  private final String subject;
  private final Journal journal;
  private final PacedLog log;

  /** What could not be said. Guarded by itself. */
  private final Set<ByteKey> owed = new LinkedHashSet<>();

  private boolean owesAll;
  private volatile boolean owes;

  Announcer(String subject, Journal journal, MemoClock clock) {
    this.subject = subject;
    this.journal = journal;
    this.log = new PacedLog(clock);
  }

  /** Says that answers leave the store, or others take their place, or have; false if that could not be said yet. */
  boolean tell(Collection<ByteKey> keys, boolean isDone) {
    return tell(keys, keys.stream().map(key -> Tidings.of(key.hash(), isDone)).toList());
  }

  private boolean tell(Collection<ByteKey> keys, List<byte[]> messages) {
    if (messages.isEmpty()) {
      return true;
    }
    try {
      journal.append(messages);
      return true;
    } catch (IOException | RuntimeException failure) {
      owe(keys, false, failure);
      return false;
    }
  }

  /** Says that all answers leave the store, or have. */
  void tellAll(boolean isDone) {
    tellMany(Tidings.ofAll(isDone));
  }

  /** Says that answers leave the store, or have, of which others may have some that are not saved yet. */
  void tell(KeyGroup group, boolean isDone) {
    byte[] message = Tidings.of(group, isDone);
    tellMany(message.length <= Journal.LONGEST_MESSAGE ? message : Tidings.ofUnknown());
  }

  private void tellMany(byte[] message) {
    try {
      journal.append(List.of(message));
    } catch (IOException | RuntimeException failure) {
      owe(List.of(), true, failure);
    }
  }

  private void owe(Collection<ByteKey> keys, boolean all, Exception failure) {
    synchronized (owed) {
      owed.addAll(keys);
      if (all || owed.size() > MOST_OWED) {
        owed.clear();
        owesAll = true;
      }
      owes = true;
    }
    log.warn(
        "other processes could not be told what was removed from " + subject
            + ", and may go on giving it from their memory; they are told as soon as that is possible",
        failure);
  }

  /** Says what could not be said before. */
  void tellOwed() {
    if (!owes) {
      return;
    }
    List<ByteKey> keys;
    boolean all;
    synchronized (owed) {
      keys = new ArrayList<>(owed);
      all = owesAll;
      owed.clear();
      owesAll = false;
      owes = false;
    }
    if (all) {
      tellMany(Tidings.ofUnknown());
    } else {
      tell(
          keys,
          keys.stream().flatMap(key -> Tidings.ofBoth(key.hash()).stream()).toList());
    }
  }
}
