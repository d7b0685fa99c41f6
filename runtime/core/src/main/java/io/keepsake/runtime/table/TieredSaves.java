package io.keepsake.runtime.table;

import io.keepsake.runtime.Memos;
import io.keepsake.runtime.call.CallMode;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.tier.Fence;
import io.keepsake.runtime.tier.Save;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A table with a tier behind it, which keeps what was computed: an answer is announced before it can be found in memory, so
 * that a removal reaches it, and saved after that.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 * @param <K> what the tier calls a call
 */
abstract class TieredSaves<E extends Entry, V extends @Nullable Object, K> extends LruTable<E, V> {
  final Troubles storeTroubles;
  final KeysUnderWay<K> underWay = new KeysUnderWay<>();

  TieredSaves(Memos memos, MemoSpec spec) {
    super(memos, spec);
    this.storeTroubles = new Troubles(memos.clock());
  }

  /** What is behind the memory. */
  abstract Tier<E, K> tier();

  /** The invalidations that are under way. */
  abstract Fence fence();

  /** Notes that an answer was added to memory, perhaps in place of others; no lock is held. */
  void added() {}

  /** Removes an answer from the memory of other tables in front of the tier. */
  void dropElsewhere(E probe) {}

  @Override
  final void store(E entry, long life) {
    Save save = announce(entry);
    super.store(entry, life);
    saveIfKept(save, entry, isNew(save, entry));
    if (!asksTier()) {
      dropElsewhere(entry); // it may have taken the place of an older one
    }
    added();
    tellOfRenewal(); // now that the tier has it as well
  }

  @Override
  final void removeInDoubt(E entry) {
    if (!isClosed()) {
      withdraw(entry);
    }
  }

  /** Whether the tier may answer. */
  final boolean asksTier() {
    CallMode mode = modes.current();
    return mode == null || mode.isReadOnly();
  }

  /** Whether the tier has nothing for the key of an entry; it has if it was not asked, and has something. */
  private boolean isNew(@Nullable Save save, E entry) {
    if (save == null || asksTier()) {
      return true;
    }
    try {
      return !tier().has(keyOf(save), entry);
    } catch (Throwable failure) {
      failed("read", failure);
      return false;
    }
  }

  /** Notes that the tier cannot take an answer just now. */
  void owe(E entry) {}

  /** Offers an answer again that the tier could not take, if it is still in memory. */
  final void saveLate(E entry) {
    saveIfKept(announce(entry), entry, true);
  }

  private void saveIfKept(@Nullable Save save, E entry, boolean isNew) {
    if (isKept(entry)) {
      try {
        save(save, entry, isNew);
      } catch (VirtualMachineError | LinkageError exhausted) {
        failed("write", exhausted);
      }
    } else {
      end(save);
    }
  }

  /** Says that an entry may be saved; null if it cannot be. */
  final @Nullable Save announce(E entry) {
    try {
      K known = underWay.take(entry);
      return isOpen() ? fence().beginSave(known == null ? tier().key(entry) : known) : null;
    } catch (StackOverflowError exhausted) {
      // then it is in memory alone
    } catch (Throwable failure) {
      failed("be told of an answer", failure);
    }
    return null;
  }

  final void end(@Nullable Save save) {
    if (save != null) {
      fence().endSave(save);
    }
  }

  /** Saves an answer now or, of a future, when it is there; goes on without a store that fails, not without a stack. */
  final void save(@Nullable Save save, E entry, boolean isNew) {
    if (entry.value() instanceof CompletionStage<?> stage) {
      stage.whenComplete((result, failure) -> {
        if (save != null) {
          save.later();
        }
        boolean isRefused = stage instanceof Judged<?> judged && judged.isRefused();
        if (failure == null && !isRefused && !isExcused(entry)) {
          saveLate(save, entry, result, isNew);
        } else {
          end(save);
        }
      });
    } else {
      save(save, entry, entry.value(), isNew);
    }
  }

  /** Of a future, when nobody is there any more who could be told of an exhausted stack. */
  private void saveLate(@Nullable Save save, E entry, @Nullable Object result, boolean isNew) {
    try {
      save(save, entry, result, isNew);
    } catch (VirtualMachineError | LinkageError exhausted) {
      failed("write", exhausted);
    }
  }

  private void save(@Nullable Save save, E entry, @Nullable Object value, boolean isNew) {
    if (save == null) {
      return;
    }
    try {
      K key = keyOf(save);
      boolean isOpen = isOpen() && !save.isFenced() && !entry.isRevoked();
      if (isOpen && !tier().save(key, entry, value, isNew, save)) {
        owe(entry);
      }
      boolean isOvertaken = isOpen && save.isFencedHere();
      if (isOvertaken || !(isOpen || isNew)) {
        tier().remove(key, entry); // what was saved just now, or what it was to replace
      } else if (isOpen && (save.isFenced() || entry.isRevoked())) {
        tier().takeBack(key, entry, save);
      }
    } catch (VirtualMachineError | LinkageError exhausted) {
      throw exhausted;
    } catch (Throwable failure) {
      failed("write", failure);
    } finally {
      end(save);
    }
  }

  @SuppressWarnings("unchecked") // it was announced with one
  private K keyOf(Save save) {
    return (K) save.key();
  }

  final void failed(String what, Throwable failure) {
    storeTroubles.failed(name(), what, failure);
  }

  @Override
  final long storeFailures() {
    return storeTroubles.count();
  }
}
