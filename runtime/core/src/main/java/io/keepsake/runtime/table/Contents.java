package io.keepsake.runtime.table;

import io.keepsake.runtime.Cached;
import io.keepsake.runtime.CachedEntry;
import io.keepsake.runtime.MemoStats;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.spec.MemoSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table tells of itself.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
abstract class Contents<E extends Entry, V extends @Nullable Object> extends Departures<E, V> {
  Contents(Memos memos, MemoSpec spec, int expected) {
    super(memos, spec, expected);
  }

  @Override
  public int size() {
    requireOpen();
    boolean areAllGood =
        expiry == null && labelling == null && !spec.relations().isTracked() && !mayCountFailures;
    if (!areAllGood) {
      return stored().size();
    }
    synchronized (lock) {
      return live;
    }
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

  /**
   * Gives what an entry holds to a caller, as it is.
   *
   * @param entry an entry with a value; null for none
   * @return its value, or nothing
   */
  @SuppressWarnings({"unchecked", "NullAway"}) // entries of this table hold its answers
  protected final Cached<V> cached(@Nullable E entry) {
    return entry == null ? Cached.absent() : Cached.of((V) entry.value());
  }

  private List<Entry> stored() {
    long now = expiry == null ? 0 : expiry.exactly();
    List<Entry> stored = new ArrayList<>();
    synchronized (lock) {
      forEach(entry -> {
        if (entry.outcome == null
            && !entry.isRevoked()
            && (expiry == null || Expiry.left((TimedEntry) entry, now) > 0)) {
          stored.add(entry);
        }
      });
    }
    if (spec.relations().isTracked()) {
      stored.removeIf(Entry::isSuspect);
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
