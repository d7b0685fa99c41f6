package io.keepsake.runtime.table;

import io.keepsake.runtime.MemoClosedException;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.tier.Fence;
import io.keepsake.runtime.tier.Save;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A table as {@link LruTable} with a tier behind it, which outlives it or is shared with others.
 *
 * <p>An invalidation fences the tier too. It removes from memory, then from the tier, then from memory again, for a
 * computation that began in between may have read the tier. A value whose key is invalidated meanwhile is not saved, or
 * taken back: see {@link Fence}.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 * @param <K> what the tier calls a call
 */
abstract class TieredTable<E extends Entry, V extends @Nullable Object, K>
    extends TieredCalls<E, V, K> {
  private final Removals<K> removals;

  TieredTable(Memos memos, MemoSpec spec) {
    super(memos, spec);
    this.removals = new Removals<>(memos.clock());
  }

  /** Removes an answer from the memory of other tables in front of the tier. */
  void dropElsewhere(E probe) {}

  /** Removes all answers from the memory of other tables in front of the tier. */
  void dropAllElsewhere() {}

  // ---- operations of the handle

  @Override
  protected final @Nullable E present(E probe) {
    probe.stamp =
        fence().now(); // for renew; it is in no table, where a stamp is the time of its last use
    E entry = super.present(probe);
    if (entry != null) {
      return entry;
    }
    look();
    probe.stamp = fence().now();
    return load(probe, false) == null ? null : probe;
  }

  @Override
  final void write(E entry, long life) {
    @Nullable K key = key(entry);
    if (key == null) {
      super.write(entry, life);
      return;
    }
    replacing(key);
    boolean[] isNew = {false}; // as long as nobody knows
    fence().beginRemoval(key);
    Save save = fence().beginReplacement(key);
    try {
      fenced(() -> {
        super.write(entry, life);
        if (tier().overwrites() && !(entry.value() instanceof CompletionStage)) {
          isNew[0] = !tier().has(key, entry);
        } else {
          tier().remove(key, entry);
          isNew[0] = true;
        }
        dropElsewhere(entry);
      });
    } finally {
      fence().endRemoval(key);
    }
    save(save, entry, isNew[0]);
    added();
  }

  @Override
  final void renew(E stale, E fresh, long life) {
    if (stale == fresh) {
      renewBehind(fresh, life);
      return;
    }
    long since = fresh.stamp;
    fresh.stamp = Entry.UNCOUNTED;
    @Nullable K key = key(fresh);
    if (key != null) {
      replacing(key);
    }
    Save save = announce(fresh);
    super.renew(stale, fresh, life);
    if (fresh.outcome == null) {
      save(save, fresh, false);
      added();
      return;
    }
    end(save);
    if (save != null && fence().isChangedElsewhere(save.key(), since) && !isClosed()) {
      withdraw(
          fresh); // another process may have put an older answer in place of the one that was here
    }
  }

  /** Renews what was in the tier alone, unless it was removed or replaced since it was found there. */
  private void renewBehind(E entry, long life) {
    long since = entry.stamp;
    entry.stamp = Entry.UNCOUNTED;
    @Nullable K key = key(entry);
    if (key != null) {
      replacing(key);
    }
    Save save = announce(entry);
    if (save == null
        || fence().hasForgotten(since)
        || fence().isChangedElsewhere(save.key(), since)) {
      end(save);
      if (!isClosed()) {
        withdraw(entry); // nobody can tell, so neither is kept
      }
    } else if (!fence().isChanged(save.key(), since) && write(entry, life, save::isFenced)) {
      dropElsewhere(entry);
      save(save, entry, false);
      added();
    } else {
      end(save);
    }
  }

  @Override
  final @Nullable E withdraw(E probe) {
    requireOpen();
    @Nullable K key = key(probe);
    if (key == null) {
      return super.withdraw(probe);
    }
    fence().beginRemoval(key);
    try {
      return cast(removeFenced(key, probe));
    } finally {
      fence().endRemoval(key);
    }
  }

  private @Nullable Entry removeFenced(K key, E probe) {
    Removals.Turn mine = removals.begin(key, spec.waitTimeout());
    try {
      fenced(() -> {
        mine.found = super.withdraw(probe);
        dropElsewhere(probe);
        E stored = mine.found == null && load(probe, false) != null ? probe : null;
        try {
          if (tier().remove(key, probe) && stored != null) {
            mine.found = stored;
          }
        } finally {
          super.withdraw(probe);
          dropElsewhere(probe);
        }
      });
      return mine.found;
    } finally {
      removals.end(key, mine);
    }
  }

  private void replacing(K key) {
    try {
      tier().replacing(key);
    } catch (Throwable failure) {
      failed("be asked", failure);
    }
  }

  private @Nullable K key(E probe) {
    try {
      return tier().key(probe);
    } catch (Throwable failure) {
      failed("be asked", failure);
      return null;
    }
  }

  @Override
  final void removeAll() {
    requireOpen();
    fence().beginClear();
    try {
      fenced(() -> {
        super.removeAll();
        dropAllElsewhere();
        try {
          tier().clear();
        } finally {
          super.removeAll();
          dropAllElsewhere();
        }
      });
    } finally {
      fence().endClear();
    }
  }

  /** Removes an answer from this memory, for a table beside this one. */
  final void dropHere(E probe) {
    if (!isClosed()) {
      super.withdraw(probe);
    }
  }

  /** Removes all answers from this memory, for a table beside this one. */
  final void dropAllHere() {
    if (!isClosed()) {
      super.removeAll();
    }
  }

  /** Something that touches the tier. */
  private interface Change {
    void run() throws Exception;
  }

  private void fenced(Change change) {
    try {
      change.run();
    } catch (MemoClosedException closed) {
      throw closed;
    } catch (Throwable failure) {
      failed("change", failure);
    }
  }

  @SuppressWarnings("unchecked") // an entry of this table
  final @Nullable E cast(@Nullable Entry entry) {
    return (E) entry;
  }
}
