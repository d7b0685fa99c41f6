package io.keepsake.runtime.internal;

import io.keepsake.runtime.Memo;
import io.keepsake.runtime.MemoClosedException;
import io.keepsake.runtime.MemoStoreException;
import io.keepsake.runtime.spec.MemoClass;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The caches that are in use, held weakly: one whose object is gone is no longer listed. */
public final class Registry {
  private final Map<Reference<Memo<?>>, MemoClass> memos = new LinkedHashMap<>();
  private final ReferenceQueue<Memo<?>> collected = new ReferenceQueue<>();

  /** Creates an empty registry. */
  public Registry() {}

  /**
   * Lists a cache.
   *
   * @param owner the class of its method
   * @param memo a new cache
   */
  public synchronized void add(MemoClass owner, Memo<?> memo) {
    forgetCollected();
    memos.put(new WeakReference<>(memo, collected), owner);
  }

  /**
   * Lists what is in use.
   *
   * @return a copy, in the order of their making
   */
  public List<Memo<?>> all() {
    return all(any -> true);
  }

  /**
   * Removes all answers of some classes.
   *
   * @param isMeant tells whether a class is one of them
   * @throws MemoStoreException if a store failed; the others have had their turn
   */
  public void invalidateAll(Predicate<MemoClass> isMeant) {
    MemoStoreException failed = null;
    for (Memo<?> memo : all(isMeant)) {
      try {
        memo.invalidateAll();
      } catch (MemoClosedException closed) {
        // then there is nothing left to remove, and the others have their turn
      } catch (MemoStoreException failure) {
        failed = failure;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  private synchronized List<Memo<?>> all(Predicate<MemoClass> isMeant) {
    forgetCollected();
    List<Memo<?>> all = new ArrayList<>(memos.size());
    memos.forEach((reference, owner) -> {
      Memo<?> memo = reference.get();
      if (memo != null && isMeant.test(owner)) {
        all.add(memo);
      }
    });
    return all;
  }

  private void forgetCollected() {
    for (Reference<?> gone = collected.poll(); gone != null; gone = collected.poll()) {
      memos.remove(gone);
    }
  }
}
