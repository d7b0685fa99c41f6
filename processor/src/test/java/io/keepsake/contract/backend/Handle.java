package io.keepsake.contract.backend;

import io.keepsake.runtime.Cached;
import io.keepsake.runtime.CachedEntry;
import io.keepsake.runtime.Memo;
import io.keepsake.runtime.MemoStats;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The generated handle of a method with one argument, whatever its class. */
public final class Handle<K, V extends @Nullable Object> {
  private final Memo<V> memo;
  private final Function<K, Cached<V>> peek;
  private final Predicate<K> contains;
  private final BiConsumer<K, V> put;
  private final Predicate<K> invalidate;
  private final Function<K, Cached<V>> take;
  private final Renewal<K, V> refresh;

  /** Takes the operations of a generated handle. */
  public Handle(
      Memo<V> memo,
      Function<K, Cached<V>> peek,
      Predicate<K> contains,
      BiConsumer<K, V> put,
      Predicate<K> invalidate,
      Function<K, Cached<V>> take,
      Renewal<K, V> refresh) {
    this.memo = memo;
    this.peek = peek;
    this.contains = contains;
    this.put = put;
    this.invalidate = invalidate;
    this.take = take;
    this.refresh = refresh;
  }

  /** Computes anew. */
  @FunctionalInterface
  public interface Renewal<K, V extends @Nullable Object> {
    /** Computes anew. */
    V refresh(K key) throws Exception;
  }

  public Memo<V> memo() {
    return memo;
  }

  public Cached<V> peek(K key) {
    return peek.apply(key);
  }

  public boolean contains(K key) {
    return contains.test(key);
  }

  public void put(K key, V value) {
    put.accept(key, value);
  }

  public boolean invalidate(K key) {
    return invalidate.test(key);
  }

  public Cached<V> take(K key) {
    return take.apply(key);
  }

  public V refresh(K key) throws Exception {
    return refresh.refresh(key);
  }

  public void invalidateAll() {
    memo.invalidateAll();
  }

  public int size() {
    return memo.size();
  }

  public MemoStats stats() {
    return memo.stats();
  }

  public List<CachedEntry<V>> entries() {
    return memo.entries();
  }
}
