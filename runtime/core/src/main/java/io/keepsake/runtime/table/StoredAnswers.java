package io.keepsake.runtime.table;

import io.keepsake.runtime.Memo;
import io.keepsake.runtime.MemoStoreException;
import io.keepsake.runtime.change.Parts;
import io.keepsake.runtime.change.Target;
import io.keepsake.runtime.spi.ObjectStore;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one method in a store of the application, without the tables in front of it. A store cannot be looked
 * through: where only parts of the key are known it loses all answers of the method.
 */
record StoredAnswers(ObjectStore store, String method) implements Target {
  @Override
  public void remove(Parts parts) {
    if (!parts.isWhole()) {
      removeAll();
      return;
    }
    change(() -> {
      var unused = store.remove(ArgumentLists.key(method, parts.values()));
    });
  }

  @Override
  public void removeAll() {
    change(() -> store.clear(method));
  }

  @Override
  public @Nullable Memo<?> memo() {
    return null;
  }

  private interface Change {
    void run() throws Exception;
  }

  private void change(Change change) {
    try {
      change.run();
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new MemoStoreException("the store of " + method + " failed", failure);
    }
  }
}
