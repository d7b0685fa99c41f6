package data;

import io.keepsake.Memoize;
import java.io.IOException;
import java.util.List;

abstract class Store<K, V> {
  @Memoize
  protected V load(K key) throws IOException {
    return null;
  }

  @Memoize
  List<V> near(K key) {
    return List.of();
  }

  @Memoize
  public V overridden(K key) {
    return null;
  }
}
