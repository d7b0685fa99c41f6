package io.keepsake.runtime.table;

import io.keepsake.runtime.Cached;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.change.Parts;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.tier.Doubts;
import io.keepsake.runtime.tier.Fence;
import io.keepsake.runtime.tier.Save;
import org.jspecify.annotations.Nullable;

/**
 * A table as {@link CustomTable}, with methods of the application in place of a store. They are asked for one answer at a
 * time: {@link #invalidateAll} reaches the memory alone. An answer that was loaded lives as long as a new one.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
public abstract class HookedTable<E extends Entry, V extends @Nullable Object>
    extends TieredTable<E, V, ObjectKey> {
  private final Fence fence = new Fence();
  private final Doubts<E> doubts = new Doubts<>(Entry::sameKey);
  private final Tier<E, ObjectKey> tier = new HookTier();

  /**
   * Creates a table whose memory is empty.
   *
   * @param memos the owner
   * @param spec what the annotation says
   */
  protected HookedTable(Memos memos, MemoSpec spec) {
    super(memos, spec);
  }

  /**
   * Looks up an answer.
   *
   * @param entry an entry with the arguments
   * @return the answer or, of a future, its result; absent if there is none
   * @throws Exception if the application fails: then there is none
   */
  protected abstract Cached<?> load(E entry) throws Exception;

  /**
   * Keeps an answer.
   *
   * @param entry an entry with the arguments
   * @param value the answer, boxed if it is primitive; of a future, its result
   * @throws Exception if the application fails: then it is in memory alone
   */
  protected abstract void save(E entry, @Nullable Object value) throws Exception;

  /**
   * Removes an answer.
   *
   * @param entry an entry with the arguments
   * @return whether there was one
   * @throws Exception if the application fails
   */
  protected boolean delete(E entry) throws Exception {
    return false;
  }

  /** What the memory knows, and nobody knows more. */
  @Override
  final void removeParts(Parts parts) {
    for (Entry entry : matching(Sought.by(parts))) {
      E mine = cast(entry);
      if (mine != null) {
        withdraw(mine);
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

  /** The methods of the application as this table sees them. */
  private final class HookTier implements Tier<E, ObjectKey> {
    @Override
    public ObjectKey key(E entry) {
      return ObjectKey.of(spec.qualifiedSignature(), entry.arguments());
    }

    @Override
    public @Nullable Kept load(ObjectKey key, E entry) throws Exception {
      doubts.settle(key, HookedTable.this::delete);
      Cached<?> found = doubts.areSingle() ? HookedTable.this.load(entry) : Cached.absent();
      return found.isPresent() ? new Kept(found.value(), MemoSpec.NEVER) : null;
    }

    @Override
    public boolean save(ObjectKey key, E entry, @Nullable Object value, boolean isNew, Save save)
        throws Exception {
      return OwnStore.change(() -> {
        doubts.put(key, entry, isNew, () -> HookedTable.this.save(entry, value));
        return true;
      });
    }

    @Override
    public boolean remove(ObjectKey key, E entry) throws Exception {
      return OwnStore.change(() -> doubts.remove(key, entry, HookedTable.this::delete));
    }

    @Override
    public void clear() {} // nobody knows what there is
  }
}
