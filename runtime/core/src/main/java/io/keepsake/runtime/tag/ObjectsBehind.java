package io.keepsake.runtime.tag;

import io.keepsake.runtime.spec.MemoRelations;
import io.keepsake.runtime.spi.ObjectStore;
import io.keepsake.runtime.spi.StoreKey;
import io.keepsake.runtime.spi.StoredValue;
import io.keepsake.runtime.tier.Doubts;
import io.keepsake.runtime.tier.Fence;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a store of objects keeps for one method, whatever the number of tables in front of it. The store knows of no tags,
 * so it loses all answers of the method when one of those is invalidated. An answer that it has failed to remove or to
 * replace is not believed until that is done.
 */
public final class ObjectsBehind {
  private final String method;
  private final ObjectStore store;
  private final Fence fence = new Fence();
  private final Doubts<StoreKey> doubts = new Doubts<>(StoreKey::equals);
  private volatile MemoRelations relations = MemoRelations.NONE;

  ObjectsBehind(String method, ObjectStore store) {
    this.method = method;
    this.store = store;
  }

  boolean isOf(String method, ObjectStore store) {
    return this.method.equals(method) && this.store == store;
  }

  /** Takes note of what invalidates the answers; who only removes them does not know. */
  void learn(MemoRelations relations) {
    if (!relations.isNone()) {
      this.relations = relations;
    }
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

  /**
   * Looks up an answer; removes first what could not be removed before.
   *
   * @param key what is equal for equal calls
   * @param call the call
   * @return null if nothing is stored
   * @throws Exception if the store fails
   */
  public @Nullable StoredValue get(Object key, StoreKey call) throws Exception {
    if (!doubts.areSingle()) {
      fence.beginClear();
      try {
        clear();
      } finally {
        fence.endClear();
      }
    }
    doubts.settle(key, store::remove);
    return store.get(call);
  }

  /**
   * Stores an answer.
   *
   * @param key what is equal for equal calls
   * @param call the call
   * @param value the answer
   * @param isNew whether there is none that may be left if the store fails
   * @throws Exception if the store fails
   */
  public void put(Object key, StoreKey call, StoredValue value, boolean isNew) throws Exception {
    doubts.put(key, call, isNew, () -> store.put(call, value));
  }

  /**
   * Removes an answer.
   *
   * @param key what is equal for equal calls
   * @param call the call
   * @return true if there was one
   * @throws Exception if the store fails
   */
  public boolean remove(Object key, StoreKey call) throws Exception {
    return doubts.remove(key, call, store::remove);
  }

  /**
   * Removes all answers of the method. The fence is the caller's.
   *
   * @throws Exception if the store fails
   */
  public void clear() throws Exception {
    doubts.clear(() -> store.clear(method));
  }
}
