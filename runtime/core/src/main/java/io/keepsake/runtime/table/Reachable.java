package io.keepsake.runtime.table;

import io.keepsake.runtime.Memo;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.change.Parts;
import io.keepsake.runtime.change.Target;
import io.keepsake.runtime.spec.MemoSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What methods of other classes can do to a table: remove the answers that have some parts of the key, of which they know
 * neither the entries nor their hashes.
 *
 * <p><b>Nothing old is left.</b> A removal takes note, under the lock, of all entries that are linked and that the {@link
 * PartIndex} has not read; those that it has read it knows. Each entry that was linked at that moment, with a value or
 * still computing, is therefore compared, outside of the lock, and dropped, under it, if its key has the parts and it is
 * still linked. If it is not, somebody has dropped it, and it will not be stored. An entry that is linked later began
 * after the removal did, and so after whatever the caller has changed before. What never was linked is never stored. While
 * a removal searches, no entry takes the place of another one that was there before: see {@link #searches}.
 *
 * <p><b>Doubt.</b> An entry whose hash or comparison fails is dropped: better a miss.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
abstract class Reachable<E extends Entry, V extends @Nullable Object> extends Writes<E, V> {
  /** What others know of this table, weakly; it lives as long as the table does. */
  private final Target target = new Here();

  @SuppressWarnings(
      "this-escape") // others hold a reference, weakly, and call nothing before an entry is there
  Reachable(Memos memos, MemoSpec spec, int expected) {
    super(memos, spec, expected);
    memos.changes().add(spec.qualifiedSignature(), target);
  }

  /**
   * Says that this table has answers of a method that its own one inherits from or overrides. For generated code.
   *
   * @param method the other method, such as {@code shop.PriceService.quote(String, int)}
   */
  protected final void answersFor(String method) {
    memos.changes().add(method, target);
    memos.relations().inherits(spec.qualifiedSignature(), method);
  }

  /** This table as others see it. */
  private final class Here implements Target {
    @Override
    public String method() {
      return spec.qualifiedSignature();
    }

    @Override
    public void remove(Parts parts) {
      if (isAsked() && !isClosed()) {
        removeParts(parts);
      }
    }

    @Override
    public void removeAll() {
      if (isAsked() && !isClosed()) {
        Reachable.this.removeAll();
      }
    }

    @Override
    public Memo<?> memo() {
      return Reachable.this;
    }
  }

  /** Whether this table is asked to remove answers, and nobody in its place. */
  boolean isAsked() {
    return true;
  }

  /** Removes all answers, wherever this table keeps them, and fences what is being computed. */
  abstract void removeAll();

  /** Removes what has some parts of the key, wherever this table keeps it. */
  void removeParts(Parts parts) {
    dropParts(parts);
  }

  /** Removes from memory what has some parts of the key, and fences what is being computed. */
  final void dropParts(Parts parts) {
    drop(Sought.by(parts));
  }

  /** Removes from memory what is sought, and fences what is being computed. */
  final void drop(Sought sought) {
    synchronized (lock) {
      searches++;
    }
    List<Entry> found = List.of();
    long now = 0;
    try {
      found = matching(sought);
      now = expiry == null ? 0 : expiry.exactly();
    } finally {
      synchronized (lock) {
        searches--;
        for (Entry entry : found) {
          invalidations += isThere(entry, now) ? 1 : 0;
          drop(entry);
        }
      }
    }
  }

  /** Whether an entry that leaves counts; one that has expired or is still computing does not. */
  private boolean isThere(Entry entry, long now) {
    return (entry.outcome == null || holdsFailure(entry))
        && isLinked(entry)
        && (expiry == null || entry.isRevoked() || Expiry.left((TimedEntry) entry, now) > 0);
  }

  /** Finds the entries in memory that are sought. */
  final List<Entry> matching(Sought sought) {
    for (; ; ) {
      PartIndex index;
      List<Entry> unread;
      synchronized (lock) {
        index = index(sought.index());
        unread = index.unread();
      }
      List<Entry> unhashed = new ArrayList<>();
      Map<Entry, Integer> hashes = hashes(unread, sought, unhashed);
      List<Entry> candidates = new ArrayList<>();
      synchronized (lock) {
        if (index != index(sought.index())) {
          continue; // it was made anew, and has read nothing
        }
        hashes.forEach(index::read);
        sought.hashes().forEach(hash -> candidates.addAll(index.find(hash)));
      }
      candidates.removeIf(entry -> !isMeant(entry, sought));
      candidates.addAll(unhashed);
      return candidates;
    }
  }

  private static Map<Entry, Integer> hashes(
      List<Entry> entries, Sought sought, List<Entry> unhashed) {
    Map<Entry, Integer> hashes = new HashMap<>();
    for (Entry entry : entries) {
      try {
        hashes.put(entry, sought.hasher().applyAsInt(entry));
      } catch (RuntimeException failure) {
        unhashed.add(entry);
      }
    }
    return hashes;
  }

  private PartIndex index(List<Integer> positions) {
    if (!(links instanceof PartIndexes)) {
      links = new PartIndexes();
    }
    return ((PartIndexes) links).of(positions, this);
  }

  private static boolean isMeant(Entry entry, Sought sought) {
    try {
      return sought.isMeant().test(entry);
    } catch (RuntimeException failure) {
      return true;
    }
  }
}
