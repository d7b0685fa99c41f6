package io.keepsake.runtime.table;

import io.keepsake.runtime.MemoConfigException;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.change.Parts;
import io.keepsake.runtime.spec.MemoSpec;
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
  private final ObjectsBehind behind;
  private final ObjectTier tier;

  /**
   * Creates a table whose memory is empty.
   *
   * @param memos the owner, which has the store
   * @param spec what the annotation says
   */
  protected CustomTable(Memos memos, MemoSpec spec) {
    super(memos, spec);
    this.behind = memos.relations().addObjects(this.spec, memos.store(this.spec));
    this.tier = new ObjectTier();
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
      ObjectsBehind behind = memos.relations().addObjects(spec, memos.store(spec));
      String method = spec.qualifiedSignature();
      memos.changes().keep(method, behind, new StoredAnswers(behind, method));
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
    try {
      new StoredAnswers(behind, spec.qualifiedSignature()).remove(parts, () -> dropParts(parts));
    } catch (RuntimeException failure) {
      failed("change", failure);
    }
  }

  @Override
  final Tier<E, ObjectKey> tier() {
    return tier;
  }

  @Override
  final Fence fence() {
    return behind.fence();
  }

  /** The store as this table sees it. */
  private final class ObjectTier implements Tier<E, ObjectKey> {
    @Override
    public ObjectKey key(E entry) {
      return ObjectKey.of(spec.qualifiedSignature(), entry.arguments());
    }

    @Override
    public @Nullable Kept load(ObjectKey key, E entry) throws Exception {
      StoredValue stored = behind.get(key, key.call());
      long left = stored == null ? 0 : left(stored.expires());
      return stored == null || left <= 0 ? null : new Kept(stored.value(), left);
    }

    @Override
    public boolean save(ObjectKey key, E entry, @Nullable Object value, boolean isNew, Save save)
        throws Exception {
      return OwnStore.change(() -> {
        behind.put(key, key.call(), new StoredValue(value, expires(entry)), isNew);
        return true;
      });
    }

    @Override
    public boolean remove(ObjectKey key, E entry) throws Exception {
      return OwnStore.change(() -> behind.remove(key, key.call()));
    }

    @Override
    public void clear() throws Exception {
      var unused = OwnStore.change(() -> {
        behind.clear();
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
