package data;

import io.keepsake.Memoize;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

public class Repository<K extends Comparable<K> & Serializable, V> {
  @Memoize
  public V find(K key) {
    return null;
  }

  @Memoize
  public <T extends V> Map<K, T> all(Class<T> type, List<? extends K> keys) {
    return Map.of();
  }
}
