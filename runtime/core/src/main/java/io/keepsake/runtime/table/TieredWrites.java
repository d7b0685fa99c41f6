package io.keepsake.runtime.table;

import io.keepsake.runtime.MemoClosedException;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.tier.Save;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What handles put into memory and what is behind it, in place of what is there.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 * @param <K> what the tier calls a call
 */
abstract class TieredWrites<E extends Entry, V extends @Nullable Object, K>
    extends TieredCalls<E, V, K> {
  TieredWrites(Memos memos, MemoSpec spec) {
    super(memos, spec);
  }

  /** Removes an answer from this memory, for a table beside this one. */
  final void dropHere(E probe) {
    if (!isClosed()) {
      super.withdraw(probe);
    }
  }

  @Override
  final void write(E entry, long life) {
    @Nullable K key = key(entry);
    if (key == null) {
      super.write(entry, life);
      return;
    }
    replacing(key);
    try {
      replace(key, entry, life);
    } catch (VirtualMachineError | LinkageError failure) {
      // The older one may still be behind it, and this one would be given for a while only.
      dropHere(entry);
      throw failure;
    }
    added();
  }

  private void replace(K key, E entry, long life) {
    boolean[] isNew = {false}; // as long as nobody knows
    @Nullable Save save = null;
    boolean isDone = false;
    fence().beginRemoval(key);
    try {
      save = fence().beginReplacement(key);
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
      isDone = true;
    } finally {
      fence().endRemoval(key);
      if (!isDone) {
        end(save);
      }
    }
    save(save, entry, isNew[0]);
  }

  @Override
  final @Nullable E renew(E stale, E fresh, long life) {
    long since = fresh.stamp;
    fresh.stamp = Entry.UNCOUNTED;
    @Nullable K key = key(fresh);
    if (key != null) {
      replacing(key);
    }
    Save save = announce(fresh);
    E replaced = stale == fresh ? null : super.renew(stale, fresh, life);
    boolean isStored = fresh.outcome == null;
    if (isStored && replaced == stale) {
      dropElsewhere(fresh);
      save(save, fresh, false);
      added();
    } else if (isStored || (stale == fresh && renewBehind(fresh, life, save, since))) {
      dropElsewhere(fresh);
      saveInPlaceOfRival(save, fresh);
      added();
    } else {
      end(save);
      removeUnlessNewer(key, stale, fresh, since);
    }
    return replaced;
  }

  @Override
  final void cameLate(E stale, E fresh) {
    removeUnlessNewer(key(fresh), stale, fresh, fresh.stamp);
  }

  /** Renews what was in the tier alone, unless it was removed or replaced since it was found there. */
  private boolean renewBehind(E entry, long life, @Nullable Save save, long since) {
    return save != null
        && !isUnsure(save.key(), since)
        && !fence().isChanged(save.key(), since)
        && write(entry, life, () -> save.isFenced() || isOvertaken(entry));
  }

  /**
   * Removes what there is for a key, after what was to be renewed has left the memory: it may be behind it. Unless it is
   * known that what is kept by now is newer than the renewal.
   */
  private void removeUnlessNewer(@Nullable K key, E stale, E fresh, long since) {
    if (key != null
        && (isUnsure(key, since)
            || !(fence().isChanged(key, since)
                || (stale != fresh && !isFresh(stale))
                || isOvertakenByRival(fresh)))) {
      removeInDoubt(fresh);
    }
  }

  /** Whether another process may have put an older answer in place of the one that was here, or nobody can tell. */
  private boolean isUnsure(Object key, long since) {
    return fence().isChangedElsewhere(key, since) || fence().hasForgotten(since);
  }

  /** Saves an answer that has taken the place of a rival's, which may not be saved yet and is not to be any more. */
  private void saveInPlaceOfRival(@Nullable Save announced, E fresh) {
    if (announced == null) {
      return;
    }
    end(announced);
    Save save = fence().beginLaterSave(announced.key());
    if (isKept(fresh)) {
      save(save, fresh, false);
    } else {
      end(save);
      removeInDoubt(fresh);
    }
  }

  private void replacing(K key) {
    try {
      tier().replacing(key);
    } catch (VirtualMachineError | LinkageError exhausted) {
      throw exhausted;
    } catch (Throwable failure) {
      failed("be asked", failure);
    }
  }

  /** Null if there is none, so that the entry is in memory alone; with an exhausted stack nobody can tell. */
  final @Nullable K key(E probe) {
    try {
      return tier().key(probe);
    } catch (VirtualMachineError | LinkageError exhausted) {
      throw exhausted;
    } catch (Throwable failure) {
      failed("be asked", failure);
      return null;
    }
  }

  /** Something that touches the tier. */
  interface Change {
    void run() throws Exception;
  }

  /** A store that fails is gone on without. A stack that is exhausted is the caller's: he has to know that nothing was done. */
  final void fenced(Change change) {
    try {
      change.run();
    } catch (MemoClosedException | VirtualMachineError | LinkageError notOfTheStore) {
      throw notOfTheStore;
    } catch (Throwable failure) {
      failed("change", failure);
    }
  }
}
