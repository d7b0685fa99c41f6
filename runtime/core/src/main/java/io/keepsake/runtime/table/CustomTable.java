package io.keepsake.runtime.table;

import io.keepsake.runtime.MemoConfigException;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.change.Parts;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.spi.ObjectStore;
import io.keepsake.runtime.spi.StoredValue;
import io.keepsake.runtime.tag.ObjectsBehind;
import io.keepsake.runtime.tier.Fence;
import io.keepsake.runtime.tier.Save;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A table as {@link LruTable}, with a store of the application behind it, which keeps objects.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
public class CustomTable<E extends Entry, V extends @Nullable Object>
    extends TieredTable<E, V, ObjectKey> {
  /** Null for a method without tags. */
  private final @Nullable ObjectsBehind tagged;

  private final Fence fence;
  private final ObjectTier tier;

  /**
   * Creates a table whose memory is empty.
   *
   * @param memos the owner, which has the store
   * @param spec what the annotation says
   */
  protected CustomTable(Memos memos, MemoSpec spec) {
    super(memos, spec);
    ObjectStore store = memos.store(this.spec);
    this.tagged = labelling == null ? null : memos.relations().addObjects(this.spec, store);
    this.fence = tagged == null ? new Fence() : tagged.fence();
    this.tier = new ObjectTier(store, this.spec.qualifiedSignature());
  }

  /**
   * Lets methods reach the store that invalidate some of its answers, whether or not there is a table in front of it. For
   * generated code.
   *
   * @param memos the owner, which has the store
   * @param spec the method
   */
  public static void open(Memos memos, MemoSpec spec) {
    try {
      StoredAnswers stored = new StoredAnswers(memos.store(spec), spec.qualifiedSignature());
      memos.changes().keep(stored.method(), stored.store(), stored);
    } catch (MemoConfigException none) {
      // then there is no table either
    }
  }

  /**
   * Removes from memory, from the store and from memory again. Where only parts of the key are known the store loses all
   * answers of the method, for it cannot be looked through.
   */
  @Override
  final void removeParts(Parts parts) {
    ObjectKey key =
        parts.isWhole() ? ObjectKey.of(spec.qualifiedSignature(), parts.values()) : null;
    if (key == null) {
      fence.beginClear();
    } else {
      fence.beginRemoval(key);
    }
    try {
      dropParts(parts);
      new StoredAnswers(tier.store, spec.qualifiedSignature()).remove(parts);
    } catch (RuntimeException failure) {
      failed("change", failure);
    } finally {
      dropParts(parts);
      if (key == null) {
        fence.endClear();
      } else {
        fence.endRemoval(key);
      }
    }
  }

  @Override
  final Tier<E, ObjectKey> tier() {
    return tier;
  }

  @Override
  final Fence fence() {
    return fence;
  }

  /** The store as this table sees it. */
  private final class ObjectTier implements Tier<E, ObjectKey> {
    private final ObjectStore store;
    private final String method;

    ObjectTier(ObjectStore store, String method) {
      this.store = store;
      this.method = method;
    }

    @Override
    public ObjectKey key(E entry) {
      return ObjectKey.of(method, entry.arguments());
    }

    @Override
    public @Nullable Kept load(ObjectKey key, E entry) throws Exception {
      StoredValue stored = tagged == null || tagged.isClean() ? store.get(key.call()) : null;
      long left = stored == null ? 0 : left(stored.expires());
      return stored == null || left <= 0 ? null : new Kept(stored.value(), left);
    }

    @Override
    public boolean save(ObjectKey key, E entry, @Nullable Object value, boolean isNew, Save save)
        throws Exception {
      return OwnStore.change(() -> {
        store.put(key.call(), new StoredValue(value, expires(entry)));
        return true;
      });
    }

    @Override
    public boolean remove(ObjectKey key, E entry) throws Exception {
      return OwnStore.change(() -> store.remove(key.call()));
    }

    @Override
    public void clear() throws Exception {
      var unused = OwnStore.change(() -> {
        store.clear(method);
        return true;
      });
    }

    private Instant expires(Entry entry) {
      Instant now =
          memos.clock().instant(); // first, for what takes a while must not make it live longer
      long left = CustomTable.this.left(entry);
      return left == MemoSpec.NEVER ? Instant.MAX : now.plusNanos(left);
    }

    private long left(Instant expires) {
      Instant now = memos.clock().instant();
      return expires.isAfter(now.plusSeconds(Integer.MAX_VALUE))
          ? MemoSpec.NEVER
          : Duration.between(now, expires).toNanos();
    }
  }
}
