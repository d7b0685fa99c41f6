package io.keepsake.runtime.table;

import io.keepsake.runtime.Memo;
import io.keepsake.runtime.MemoStoreException;
import io.keepsake.runtime.change.Parts;
import io.keepsake.runtime.change.Target;
import io.keepsake.runtime.tag.ObjectsBehind;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one method in a store of the application, without the tables in front of it. A store cannot be looked
 * through: where only parts of the key are known it loses all answers of the method.
 */
record StoredAnswers(ObjectsBehind behind, String method) implements Target {
  @Override
  public void remove(Parts parts) {
    remove(parts, () -> {});
  }

  /** Removes answers from memory, from the store and from memory again. */
  void remove(Parts parts, Runnable dropsFromMemory) {
    if (!parts.isWhole()) {
      removeAll(dropsFromMemory);
      return;
    }
    ObjectKey key = ObjectKey.of(method, parts.values());
    behind.fence().beginRemoval(key);
    try {
      change(dropsFromMemory, () -> {
        var unused = behind.remove(key, key.call());
      });
    } finally {
      behind.fence().endRemoval(key);
    }
  }

  @Override
  public void removeAll() {
    removeAll(() -> {});
  }

  private void removeAll(Runnable dropsFromMemory) {
    behind.fence().beginClear();
    try {
      change(dropsFromMemory, behind::clear);
    } finally {
      behind.fence().endClear();
    }
  }

  @Override
  public @Nullable Memo<?> memo() {
    return null;
  }

  private interface Change {
    void run() throws Exception;
  }

  private void change(Runnable dropsFromMemory, Change change) {
    dropsFromMemory.run();
    try {
      change.run();
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new MemoStoreException("the store of " + method + " failed", failure);
    } finally {
      dropsFromMemory.run();
    }
  }
}
