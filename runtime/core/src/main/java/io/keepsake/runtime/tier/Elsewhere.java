package io.keepsake.runtime.tier;

import io.keepsake.runtime.journal.Hearing;
import io.keepsake.runtime.journal.Journal;
import io.keepsake.runtime.journal.News;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ChangesElsewhere;
import java.util.Collection;
import java.util.List;

/**
 * What this process says to others that use the same store, and what it hears from them: which answers were removed or
 * replaced, by the hashes of their keys, in a {@link Journal} beside the store.
 *
 * <p><b>The order of a removal</b> by process A: the journal says so (a), the store loses the answer (d), the journal says so
 * again (b), and A returns. Process B looks at the journal before it looks for a missing answer, before it takes one that is
 * put, before and after it saves, and every 100 ms. When it sees (a), it does what a removal of its own does to memory, to
 * what waits to be saved and to computations. When it sees (b), only to memory, and to what is just being read into it: what
 * was computed or put after (a) is not old. It does nothing to the store.
 *
 * <p><b>Nothing old is saved.</b> Let B be about to save an old answer. It looks while nobody else can change the store, which
 * a transaction or a lock sees to. If (a) was said by then, B leaves the answer out, for it had computed it before. If not,
 * (d) comes after what B saves, and removes it. That holds if either is killed at any moment.
 *
 * <p>A store that cannot keep others out, such as one of an application's own, leaves a moment between the look and the change.
 * So B looks again after it has saved. If (d) came before, so did (a), and B takes the answer back: the store loses it if it
 * still has exactly what B saved, and B says so in turn, for a third process may have read it meanwhile. An answer that
 * somebody else has saved since stays. What is being taken back is hidden from B's own callers. Were (a) not said, B could
 * save and look between (d) and (b), and see nothing.
 *
 * <p><b>No hit is old for long.</b> Let B have an old answer in memory. Either it began to compute or to read it before (b):
 * then it sees (b) later, at the latest 100 ms after A has returned; the answer leaves, or is not kept when it comes. Or it
 * read it after (b), and so after (d): then somebody had saved it after (d), and tells. Were (b) not said, B could see (a),
 * read the old answer before (d), and keep it.
 *
 * <p><b>No miss is old.</b> A call that began after A has returned, and that memory cannot answer, looks at the journal before
 * it joins a computation, or reads what waits to be saved: neither is old any more, and the store has lost the answer. What
 * is put after A has returned is put after B has seen (b), and so stays. The exception is what a third process has just saved in
 * a store that keeps nobody out, and has not taken back yet: it can be read for so long, and leaves when that process says so.
 *
 * <p><b>Who is alone hears nothing.</b> While a store says that nobody else has it open, the look before a look-up is left out.
 * That is as good as having looked when the store was asked, for nobody could have said anything then that was not heard
 * before: see {@link Listener}. Who reads the store asks it once more, when the computation is linked already: what is
 * removed after that finds it there. Had it been linked after B has seen (b), it could keep what was read as of before (d).
 *
 * <p><b>What is put or refreshed</b> is told at once, so that others do not save what they had before; and again before and
 * after the store has it: until then others read there what was there before. So of two that put, the last one wins, even
 * if the first one saves later: it leaves out what it has put, or what it saved is replaced.
 *
 * <p><b>A journal that fails.</b> What could not be said is said again with each look, and once more when this is closed.
 * Who cannot read has to forget everything in memory, with each look: better a miss than a doubt.
 */
final class Elsewhere implements ChangesElsewhere {
  /** Where the journal is, in the directory of a store. */
  static final String FILE = ".removals";

  /** Two of them take a busy process some seconds: so long another one can stand still and miss nothing. */
  private static final long LARGEST = 4L << 20;

  private final Journal journal;
  private final Fence fence;
  private final Buffer buffer;
  private final Room room;
  private final Fronts fronts;
  private final Surroundings around;
  private final Announcer announcer;
  private final Hearing hearing;

  private volatile boolean closed;

  Elsewhere(
      String subject, Fence fence, Buffer buffer, Room room, Fronts fronts, Surroundings around) {
    this.journal = Journal.open(around.directory().resolve(FILE), LARGEST);
    this.fence = fence;
    this.buffer = buffer;
    this.room = room;
    this.fronts = fronts;
    this.around = around;
    this.hearing = new Hearing(journal, this::heed);
    this.announcer = new Announcer(subject, journal, around.clock());
  }

  // ---- hearing

  /** Heeds what others have said so far; false if not all of it may have taken effect. */
  boolean look() {
    if (closed) {
      return true;
    }
    announcer.tellOwed();
    return hearing.look();
  }

  /** As {@link #look}, also at what the answers here may be made of. */
  void lookAround() {
    around.others().run();
    boolean unused = look();
  }

  boolean isOver() {
    return closed;
  }

  @Override
  public void changed(Collection<byte[]> hashes) {
    List<byte[]> messages =
        hashes.stream().flatMap(hash -> Tidings.ofBoth(hash).stream()).toList();
    boolean unused = hearing.alone(() -> heed(Tidings.read(messages)));
  }

  @Override
  public void changedAll() {
    boolean unused = hearing.alone(() -> heed(Removed.UNKNOWN));
  }

  /** Returns what others have removed so far, as far as it may not have taken effect yet; waits for nobody. */
  Removed pending() {
    return closed ? Removed.NONE : removed(hearing.pending());
  }

  private static Removed removed(News news) {
    return news.isUncertain() ? Removed.UNKNOWN : Tidings.read(news.messages());
  }

  private void heed(News news) {
    heed(removed(news));
  }

  /** As a removal of this process, except for the store. The buffer first, for who computes reads it. */
  private void heed(Removed removed) {
    fence.beginRemovalElsewhere(removed);
    try {
      // Where nobody knows what was removed, what they were to replace may be there for good.
      boolean isForGood = removed.isUncertain();
      buffer.forget(record -> removed.hasBegun(record.key()), isForGood).forEach(room::removed);
      buffer.show(removed::isDone);
      for (Front front : fronts.present()) {
        drop(front, removed);
      }
      around.dependents().changedElsewhere();
    } finally {
      fence.endRemovalElsewhere(removed);
    }
  }

  private static void drop(Front front, Removed removed) {
    try {
      front.drop(removed);
    } catch (RuntimeException | StackOverflowError failure) {
      front.drop(Removed.ALL); // no code of an application is needed for that
    }
  }

  // ---- saying

  /** Says that answers leave the store, or others take their place, or have; false if that could not be said yet. */
  boolean tell(Collection<ByteKey> keys, boolean isDone) {
    return closed || announcer.tell(keys, isDone);
  }

  /** Says that all answers leave the store, or have. */
  void tellAll(boolean isDone) {
    if (!closed) {
      announcer.tellAll(isDone);
    }
  }

  /** Says that answers leave the store, or have, of which others may have some that are not saved yet. */
  void tell(KeyGroup group, boolean isDone) {
    if (!closed) {
      announcer.tell(group, isDone);
    }
  }

  /** Says that answers which were told of have taken the place of others. */
  void replaced() {
    around.dependents().replaced();
  }

  /** Ends this; what could not be said is tried for a last time. */
  void close() {
    announcer.tellOwed();
    closed = true;
    journal.close();
  }
}
