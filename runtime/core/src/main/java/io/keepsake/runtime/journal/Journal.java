package io.keepsake.runtime.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * A file to which several processes append, and from which each reads what the others have appended.
 *
 * <p><b>Nothing that was said is missed.</b> Messages are appended by one write each, at the end, wherever that is. When the
 * file is large, another one takes its place, and says which one it follows. Two things could then be lost. A writer may
 * have the old file open when it is replaced: so it reads the file that is in place after it has written, and writes
 * again until it finds its own message there. And a reader may not have read the old file to its end: so it keeps it open,
 * and reads the rest of it when another one is in place; what was written later was written again. If the new file follows
 * another one than the reader had, or a file is damaged, shorter than it was, unreadable or gone, the reader is told that
 * anything may have been said. The beginning of a message at the end of the file is nothing: it was not said yet.
 *
 * <p>While there is no file nothing can be said, and only who has something to say makes one: whoever deletes a directory
 * finds nothing in it that he has not seen.
 *
 * <p>Safe for any number of threads.
 */
public final class Journal implements Closeable {
  /** How many bytes a message has at the most. */
  public static final int LONGEST_MESSAGE = Message.LONGEST;

  private static final int MOST_TRIES = 5;

  private final Path place;
  private final long largest;

  /** Tells this process, or this part of it, from others. */
  private final long mark = ThreadLocalRandom.current().nextLong();

  private @Nullable Generation open;
  private long lastNumber;

  /** The messages that are being appended, and were not found again yet. */
  private final Set<Long> unconfirmed = new HashSet<>();

  private final Inbox inbox = new Inbox();
  private final Glance glance;
  private boolean closed;

  private Journal(Path place, long largest) {
    this.place = place;
    this.largest = largest;
    this.glance = new Glance(place);
  }

  /**
   * Opens a journal, at its present end; makes it where there is none. One that can be neither opened nor made is tried
   * again with each look at it, and until then anything may have been said.
   *
   * @param place the file, in a directory that exists
   * @param largest the size in bytes from which on it is replaced by a new one
   * @return the journal
   */
  public static Journal open(Path place, long largest) {
    Journal journal = new Journal(place, largest);
    journal.begin();
    return journal;
  }

  private synchronized void begin() {
    catchUp(true);
    inbox.clear(); // if it is open, nobody has missed anything
    if (open == null) {
      inbox.doubt();
    }
  }

  /**
   * Tells whether there may be news; costs a look at the directory.
   *
   * @return false if {@link #read} would find none
   */
  public boolean mayHaveNews() {
    return !inbox.isEmpty() || glance.mayDiffer();
  }

  /**
   * Returns what others have said since this was asked last.
   *
   * @return the news; each is told once
   */
  public synchronized News read() {
    News news = peek();
    inbox.clear();
    return news;
  }

  /** {@return what {@link #read} would, but it is still to be told} */
  public synchronized News peek() {
    if (closed) {
      return News.NONE;
    }
    catchUp(false);
    return inbox.peek();
  }

  /** Notes that what was read may not have taken effect: then anything may have been said. */
  synchronized void doubt() {
    inbox.doubt();
  }

  /**
   * Says something.
   *
   * @param contents what, at most {@link #LONGEST_MESSAGE} bytes each
   * @throws IOException if it may not have been said
   */
  public synchronized void append(List<byte[]> contents) throws IOException {
    for (int attempt = 0; attempt < MOST_TRIES && !closed; attempt++) {
      if (open == null) {
        catchUp(true);
      }
      Generation current = open;
      if (current != null && appendOnce(current, contents)) {
        return;
      }
    }
    throw new IOException("nothing can be told by " + place);
  }

  private boolean appendOnce(Generation current, List<byte[]> contents) throws IOException {
    byte[] bytes = Message.write(mark, lastNumber + 1, contents);
    lastNumber += contents.size();
    long last = lastNumber;
    unconfirmed.add(last);
    try {
      current.append(place, bytes);
      catchUp(true);
      boolean isSaid = !unconfirmed.contains(last);
      if (isSaid && glance.size() > largest) {
        renew();
      }
      return isSaid;
    } finally {
      unconfirmed.remove(last);
    }
  }

  private void renew() {
    try {
      Generation.replace(place);
    } catch (IOException later) {
      // it only grows; some systems replace no file that somebody has open
    }
  }

  // ---- reading

  /** Reads what there is; makes a file where there is none, if it is to. */
  private void catchUp(boolean makes) {
    try {
      BasicFileAttributes there = present(makes);
      Generation current = open;
      if (current == null || !current.isAt(there)) {
        current = next(current);
        there = present(makes);
        if (!current.isAt(there)) {
          throw new IOException("it was replaced again");
        }
      }
      ByteBuffer rest = current.rest(there.size());
      take(rest, true);
      current.keep(rest);
      glance.read(current);
    } catch (IOException | RuntimeException | Error unreadable) { // also half read, without memory
      if (glance.failed(unreadable)) {
        inbox.doubt();
      }
      letGo();
      if (unreadable instanceof DamagedJournalException) {
        renew();
      }
    }
  }

  private BasicFileAttributes present(boolean makes) throws IOException {
    return makes ? Generation.present(place) : Generation.attributes(place);
  }

  /** Goes on to the file that has taken the place of the last one. */
  private Generation next(@Nullable Generation last) throws IOException {
    if (last != null) {
      take(last.rest(Long.MAX_VALUE), false);
    }
    Generation next = Generation.open(place);
    open = next;
    if (last == null) {
      next.skipTo(Generation.attributes(place).size()); // nobody can tell what was said before
      inbox.doubt();
    } else {
      last.close();
      if (!next.follows(last)) {
        inbox.doubt();
      }
    }
    return next;
  }

  /**
   * Takes what was read over.
   *
   * @param isInPlace whether it is from the file that all read next: what was written to one that others may have done
   *     with was not said
   */
  private void take(ByteBuffer in, boolean isInPlace) {
    boolean isWhole = Message.readAll(in, message -> {
      if (message.writer() != mark) {
        inbox.add(message.content());
      } else if (isInPlace) {
        unconfirmed.remove(message.number());
      }
    });
    if (!isWhole) {
      inbox.doubt();
    }
  }

  private void letGo() {
    if (open != null) {
      open.close();
    }
    open = null;
  }

  /** Closes it. Nothing is new from then on. */
  @Override
  public synchronized void close() {
    closed = true;
    letGo();
  }

  @Override
  public String toString() {
    return place.toString();
  }
}
