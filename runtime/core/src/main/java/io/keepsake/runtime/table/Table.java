package io.keepsake.runtime.table;

import io.keepsake.runtime.BuildProgress;
import io.keepsake.runtime.MemoClosedException;
import io.keepsake.runtime.MemoCycleException;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.batch.Batch;
import io.keepsake.runtime.spec.MemoSpec;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one memoized method. Generated code adds an entry with typed fields and a lookup that compares them.
 *
 * <p><b>An entry is a flight.</b> The first caller that misses links an entry whose {@link Entry#outcome} is its thread,
 * and computes. Others find that entry and wait for it. When the value is there, the outcome becomes null, and the same
 * object answers hits from then on: there is no moment at which the computation is over and its value cannot be found.
 *
 * <p><b>Fencing.</b> Whoever invalidates a key unlinks its entry, computing or not. Whoever ends a computation looks,
 * under the lock, whether its entry is still linked; if not, the value goes to those who wait for it and is not stored.
 * So a value that began before an invalidation is never found after it, and no generation has to be kept.
 *
 * <p><b>Who counts.</b> Only an entry with a value counts towards the capacity; it is let in under the lock, after
 * others have left, so the bound holds for any number of threads. An entry that counts has a stamp that is not zero.
 *
 * <p><b>Foreign code.</b> The lock is never held while the memoized method, {@code equals} of an argument, a store or a
 * clock of the user runs. Searching therefore comes first and is verified under the lock: if the bucket has changed, the
 * search is repeated.
 *
 * <p><b>Exhausted stacks.</b> A call may fail anywhere. An entry becomes visible by the last write of {@code join}, and
 * generated code marks a failed entry by a plain write. An entry that is linked although its outcome is an exception,
 * or its thread is dead, is removed by the next one who finds it.
 *
 * <p><b>Kept exceptions.</b> Where a method asks for it, an entry whose outcome is an exception counts as well, under the
 * same lock and bound, until it is too old. Hits look for no outcome and pass it by; {@code join} finds it, and throws.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
public abstract class Table<E extends Entry, V extends @Nullable Object> extends Tracked<E, V> {
  Table(Memos memos, MemoSpec spec, int expected) {
    super(memos, spec, expected);
  }

  /**
   * Finds what is stored; neither promotes nor counts.
   *
   * @param probe an entry with the arguments
   * @return the entry with the value, or null
   * @throws MemoClosedException if this cache is closed
   */
  protected @Nullable E present(E probe) {
    E found = lastStored(probe);
    return found == null || found.isSuspect() ? null : found;
  }

  /** Finds what is stored, as {@link #present}, though it may have to be verified before it is given. */
  final @Nullable E lastStored(E probe) {
    requireOpen();
    int hash = probe.hash();
    for (; ; ) {
      int returns = returns();
      @Nullable Entry[] witness = witness();
      E head = chain(hash);
      E found = match(head, probe);
      if (found != null && found.outcome != UNFINISHED) {
        return found.outcome == null && isFresh(found) ? found : null;
      }
      synchronized (lock) {
        if (found == null ? unchanged(returns, witness, hash, head) : found.outcome == UNFINISHED) {
          return null;
        }
      }
    }
  }

  /**
   * Finds what a refresh is to renew. If nothing is stored, those whose answers are made of this method's are told at
   * once: nobody can say whether they were made of another answer than the one that is about to be computed. Whoever of
   * them computes from now on is given the new one.
   *
   * @param probe an entry with the arguments
   * @return the entry with the value, though it may have to be verified before it is given; null if there is none
   * @throws MemoClosedException if this cache is closed
   */
  protected final @Nullable E renewable(E probe) {
    for (; ; ) {
      E found = spec.relations().isTracked() ? lastStored(probe) : present(probe);
      if (found == null && memos.relations().mayHaveDependents()) {
        changed();
      }
      if (found == null || competes(probe, found)) {
        return found;
      }
    }
  }

  @Override
  void write(E entry, long life) {
    write(entry, life, () -> false);
  }

  /**
   * Stores a value, unless it turns out to be void, under the lock, when it would become visible.
   *
   * @return whether it was stored
   */
  final boolean write(E entry, long life, BooleanSupplier isVoid) {
    startTime(entry, life);
    int hash = entry.hash();
    for (; ; ) {
      int returns = returns();
      @Nullable Entry[] witness = witness();
      E head = chain(hash);
      E found = match(head, entry);
      synchronized (lock) {
        if (!isOpen() || isVoid.getAsBoolean()) {
          return false;
        }
        if (unchanged(returns, witness, hash, head)) {
          if (found != null) {
            drop(found);
          }
          add(entry);
          replaced(found, entry);
          break;
        }
      }
    }
    carryOut(entry);
    return true;
  }

  @Override
  @Nullable
  E renew(E stale, E fresh, long life) {
    E replaced = exchange(stale, fresh, life);
    carryOut(fresh);
    return replaced;
  }

  @Override
  protected final @Nullable E remove(E probe) {
    E gone = withdraw(probe);
    changed();
    return gone;
  }

  /** Removes what is stored, and fences what is being computed. */
  @Nullable
  E withdraw(E probe) {
    requireOpen();
    int hash = probe.hash();
    for (; ; ) {
      int returns = returns();
      @Nullable Entry[] witness = witness();
      E head = chain(hash);
      E found = match(head, probe);
      boolean isVoid = found != null && found.isVoid();
      boolean fresh = found != null && !isVoid && isFresh(found);
      synchronized (lock) {
        if (found != null ? isLinked(found) : unchanged(returns, witness, hash, head)) {
          if (found == null) {
            return null;
          }
          boolean there = (found.outcome == null || holdsFailure(found)) && fresh;
          invalidations += there || (isVoid && found.outcome == null) ? 1 : 0;
          drop(found);
          return there ? found : null;
        }
      }
    }
  }

  /**
   * Prepares to fill this cache, which is empty, in bulk.
   *
   * @param progress is told of each answer that was stored
   * @return takes the answers
   */
  protected final Filling<E> filling(BuildProgress progress) {
    return new Filling<>(this, progress);
  }

  /**
   * Looks several answers up at once.
   *
   * @param keys what the caller asks for
   * @param question makes an entry with the arguments that a key stands for
   * @param publisher publishes a value that was computed in its entry
   * @param reader reads the value of an entry for a caller
   * @param <K> the keys
   * @return what is known, and what is to be computed
   * @throws MemoCycleException if this thread is computing one of them; and any exception that is kept for one
   */
  protected final <K extends @Nullable Object> Batch<K, E, V> batchOf(
      Iterable<? extends K> keys,
      Function<? super K, E> question,
      BiConsumer<E, V> publisher,
      Function<E, V> reader) {
    return new Batch<>(new TableFlights<>(this), keys, question, publisher, reader);
  }

  @Override
  public final void invalidateAll() {
    removeAll();
    changed();
  }

  @Override
  public final void reload() {
    forget();
    changed();
  }

  @Override
  public final void reloadWithDependents() {
    new Cascade(this).reload();
  }

  @Override
  public final long rebuildWithDependents(BuildProgress progress) throws Exception {
    return new Cascade(this).rebuild(progress);
  }

  /** Removes what is in memory; what is behind it stays. */
  final void forget() {
    requireOpen();
    synchronized (lock) {
      invalidations += live;
      clear();
    }
  }

  @Override
  void removeAll() {
    forget();
  }
}
