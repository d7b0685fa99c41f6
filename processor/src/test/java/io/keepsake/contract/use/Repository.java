package io.keepsake.contract.use;

import io.keepsake.Memoize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A generic base whose memoized method has a type that only subclasses know. */
abstract class Repository<K extends Comparable<K>, V> {
  final List<K> loaded = new ArrayList<>();

  @Memoize
  protected V load(K key) throws IOException {
    loaded.add(key);
    return read(key);
  }

  @Memoize
  List<V> all(List<? extends K> keys, int limit) throws IOException {
    List<V> values = new ArrayList<>();
    for (K key : keys.subList(0, limit)) {
      values.add(load(key));
    }
    return values;
  }

  abstract V read(K key) throws IOException;
}
