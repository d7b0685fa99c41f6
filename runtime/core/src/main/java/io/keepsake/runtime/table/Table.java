package io.keepsake.runtime.table;

import io.keepsake.runtime.BuildProgress;
import io.keepsake.runtime.CachedEntry;
import io.keepsake.runtime.MemoClosedException;
import io.keepsake.runtime.MemoStats;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.spec.MemoSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one memoized method. Generated code adds an entry with typed fields and a lookup that compares them.
 *
 * <p><b>An entry is a flight.</b> The first caller that misses links an entry whose {@link Entry#outcome} is its thread,
 * and computes. Others find that entry and wait for it. When the value is there, the outcome becomes null, and the same
 * object answers hits from then on: there is no moment at which the computation is over and its value cannot be found.
 *
 * <p><b>Fencing.</b> Whoever invalidates a key unlinks its entry, computing or not. Whoever ends a computation looks,
 * under the lock, whether its entry is still linked; if not, the value goes to those who wait for it and is not stored.
 * So a value that began before an invalidation is never found after it, and no generation has to be kept.
 *
 * <p><b>Who counts.</b> Only an entry with a value counts towards the capacity; it is let in under the lock, after
 * others have left, so the bound holds for any number of threads. An entry that counts has a stamp that is not zero.
 *
 * <p><b>Foreign code.</b> The lock is never held while the memoized method, {@code equals} of an argument, a store or a
 * clock of the user runs. Searching therefore comes first and is verified under the lock: if the bucket has changed, the
 * search is repeated.
 *
 * <p><b>Exhausted stacks.</b> A call may fail anywhere. An entry becomes visible by the last write of {@code join}, and
 * generated code marks a failed entry by a plain write. An entry that is linked although its outcome is an exception,
 * or its thread is dead, is removed by the next one who finds it.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
public abstract class Table<E extends Entry, V extends @Nullable Object> extends Departures<E, V> {
  Table(Memos memos, MemoSpec spec, int expected) {
    super(memos, spec, expected);
  }

  /**
   * Finds what is stored; neither promotes nor counts.
   *
   * @param probe an entry with the arguments
   * @return the entry with the value, or null
   * @throws MemoClosedException if this cache is closed
   */
  protected @Nullable E present(E probe) {
    requireOpen();
    int hash = probe.hash();
    for (; ; ) {
      @Nullable Entry[] witness = witness();
      E head = chain(hash);
      E found = match(head, probe);
      if (found != null && found.outcome != UNFINISHED) {
        return found.outcome == null && isFresh(found) ? found : null;
      }
      synchronized (lock) {
        if (found == null ? unchanged(witness, hash, head) : found.outcome == UNFINISHED) {
          return null;
        }
      }
    }
  }

  /**
   * Stores a value that was not computed here, in place of what is there or is being computed.
   *
   * @param entry an entry with the arguments and the value
   * @throws MemoClosedException if this cache is closed
   */
  protected void insert(E entry) {
    requireOpen();
    startTime(entry);
    int hash = entry.hash();
    for (; ; ) {
      @Nullable Entry[] witness = witness();
      E head = chain(hash);
      E found = match(head, entry);
      synchronized (lock) {
        if (!isOpen()) {
          return;
        }
        if (unchanged(witness, hash, head)) {
          if (found != null) {
            drop(found);
          }
          add(entry);
          return;
        }
      }
    }
  }

  /**
   * Puts a recomputed value in place of the one it was meant to renew, unless that one has left meanwhile.
   *
   * @param stale the entry to renew
   * @param fresh an entry with the same arguments and the new value
   */
  @Override
  protected void replace(E stale, E fresh) {
    exchange(stale, fresh);
  }

  /**
   * Removes what is stored, and fences what is being computed.
   *
   * @param probe an entry with the arguments
   * @return the entry with the value that was there, or null
   * @throws MemoClosedException if this cache is closed
   */
  @Override
  protected @Nullable E remove(E probe) {
    requireOpen();
    int hash = probe.hash();
    for (; ; ) {
      @Nullable Entry[] witness = witness();
      E head = chain(hash);
      E found = match(head, probe);
      boolean fresh = found != null && isFresh(found);
      synchronized (lock) {
        if (found != null ? isLinked(found) : unchanged(witness, hash, head)) {
          if (found == null) {
            return null;
          }
          boolean there = found.outcome == null && fresh;
          invalidations += there ? 1 : 0;
          drop(found);
          return there ? found : null;
        }
      }
    }
  }

  /**
   * Prepares to fill this cache, which is empty, in bulk.
   *
   * @param progress is told of each answer that was stored
   * @return takes the answers
   */
  protected final Filling<E> filling(BuildProgress progress) {
    return new Filling<>(this, progress);
  }

  @Override
  public void invalidateAll() {
    requireOpen();
    synchronized (lock) {
      invalidations += live;
      clear();
    }
  }

  @Override
  public int size() {
    requireOpen();
    if (expiry == null) {
      synchronized (lock) {
        return live;
      }
    }
    return stored().size();
  }

  @Override
  @SuppressWarnings({"unchecked", "NullAway"}) // an entry's value is a V
  public final List<CachedEntry<V>> entries() {
    requireOpen();
    List<CachedEntry<V>> entries = new ArrayList<>();
    for (Entry entry : stored()) {
      entries.add(new CachedEntry<>(Arrays.asList(entry.arguments()), (V) entry.value()));
    }
    return entries;
  }

  private List<Entry> stored() {
    long now = expiry == null ? 0 : expiry.exactly();
    List<Entry> stored = new ArrayList<>();
    synchronized (lock) {
      forEach(entry -> {
        if (entry.outcome == null && (expiry == null || Expiry.left((TimedEntry) entry, now) > 0)) {
          stored.add(entry);
        }
      });
    }
    return stored;
  }

  @Override
  public final String name() {
    return spec.name();
  }

  @Override
  public final int capacity() {
    return spec.capacity();
  }

  @Override
  public final MemoStats stats() {
    synchronized (lock) {
      return tally(storeHits(), storeFailures());
    }
  }

  @Override
  public void flush() {
    requireOpen();
  }

  @Override
  public void close() {
    synchronized (lock) {
      shut();
    }
  }

  @Override
  public final String toString() {
    return name();
  }

  long storeHits() {
    return 0;
  }

  long storeFailures() {
    return 0;
  }
}
