package io.keepsake.runtime.table;

import io.keepsake.runtime.Memos;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.tier.Fence;
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
    extends TieredWrites<E, V, K> {
  private final Removals<K> removals;

  TieredTable(Memos memos, MemoSpec spec) {
    super(memos, spec);
    this.removals = new Removals<>(memos.clock());
  }

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
  final @Nullable E withdraw(E probe) {
    requireOpen();
    @Nullable K key;
    try {
      key = key(probe);
    } catch (VirtualMachineError | LinkageError failure) {
      dropHere(probe);
      throw failure;
    }
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
        boolean isBehind = mine.isAlone && mine.found == null && load(probe, false) != null;
        E stored = isBehind ? probe : null;
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

  /** Removes all answers from this memory, for a table beside this one. */
  final void dropAllHere() {
    if (!isClosed()) {
      super.removeAll();
    }
  }

  @SuppressWarnings("unchecked") // an entry of this table
  final @Nullable E cast(@Nullable Entry entry) {
    return (E) entry;
  }
}
