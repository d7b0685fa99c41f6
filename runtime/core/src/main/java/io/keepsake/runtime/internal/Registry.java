package io.keepsake.runtime.internal;

import io.keepsake.runtime.Memo;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The caches that are in use, held weakly: one whose object is gone is no longer listed. */
public final class Registry {
  private final Set<Reference<Memo<?>>> memos = new LinkedHashSet<>();
  private final ReferenceQueue<Memo<?>> collected = new ReferenceQueue<>();

  /** Creates an empty registry. */
  public Registry() {}

  /**
   * Lists a cache.
   *
   * @param memo a new cache
   */
  public synchronized void add(Memo<?> memo) {
    forgetCollected();
    memos.add(new WeakReference<>(memo, collected));
  }

  /**
   * Lists what is in use.
   *
   * @return a copy, in the order of their making
   */
  public synchronized List<Memo<?>> all() {
    forgetCollected();
    List<Memo<?>> all = new ArrayList<>(memos.size());
    for (Reference<Memo<?>> reference : memos) {
      Memo<?> memo = reference.get();
      if (memo != null) {
        all.add(memo);
      }
    }
    return all;
  }

  private void forgetCollected() {
    for (Reference<?> gone = collected.poll(); gone != null; gone = collected.poll()) {
      memos.remove(gone);
    }
  }
}
