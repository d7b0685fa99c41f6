package io.keepsake.runtime.tag;

import io.keepsake.runtime.spec.MemoRelations;
import io.keepsake.runtime.spi.ObjectStore;
import io.keepsake.runtime.tier.Fence;
import java.util.Collection;

/**
 * What a store of objects keeps for one method with tags. The store knows of no tags, so it loses all answers of the
 * method when one of them is invalidated; if it fails at that, it is not asked for answers until it has lost them.
 */
public final class ObjectsBehind {
  private final String method;
  private final ObjectStore store;
  private final MemoRelations relations;
  private final Fence fence = new Fence();

  /** Guarded by this; false if there may be answers that were invalidated. */
  private boolean clean = true;

  ObjectsBehind(String method, ObjectStore store, MemoRelations relations) {
    this.method = method;
    this.store = store;
    this.relations = relations;
  }

  boolean isOf(String method, ObjectStore store) {
    return this.method.equals(method) && this.store == store;
  }

  /** Tells whether some answers may have one of some tags. */
  boolean mayHave(Collection<TagName> names) {
    return names.stream()
        .anyMatch(name -> name.isSource()
            ? relations.sources().stream().anyMatch(source -> source.method().equals(name.text()))
            : relations.tags().stream().anyMatch(tag -> TagPattern.of(tag).mayBe(name.text())));
  }

  /**
   * Returns the invalidations that are under way.
   *
   * @return always the same, for all tables in front of the store
   */
  public Fence fence() {
    return fence;
  }

  void beginClear() {
    fence.beginClear();
    synchronized (this) {
      clean = false;
    }
  }

  /** Removes the answers of the method. */
  void clear() throws Exception {
    store.clear(method);
    synchronized (this) {
      clean = true;
    }
  }

  /**
   * Tells whether the store can be asked, that is, has lost what was invalidated; tries again if it has not.
   *
   * @return false if there may be answers that were invalidated
   * @throws Exception if the store fails
   */
  public boolean isClean() throws Exception {
    synchronized (this) {
      if (clean) {
        return true;
      }
    }
    fence.beginClear();
    try {
      clear();
      return true;
    } finally {
      fence.endClear();
    }
  }
}
