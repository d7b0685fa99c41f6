package shop;

import io.keepsake.KeyBy;
import io.keepsake.KeyIgnore;
import io.keepsake.Memoize;
import io.keepsake.Scope;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calls for many answers: keys of every make, what comes beside them, and what happens to the answers. */
public class Prices<V> {
  String tenant;

  record Order(String id) {}

  record Place(String name, double north) {}

  @Memoize
  public String quote(String sku, int quantity, @KeyIgnore Object trace) {
    return sku + quantity;
  }

  /** The same name as the key, and a name that the generated method wants. */
  @Memoize(sharesWith = "quote")
  public Map<String, String> quotes(Collection<String> sku, int quantity, @KeyIgnore String batch)
      throws IOException {
    return Map.of();
  }

  @Memoize(staleOnError = "1h", ttl = "1m", copy = true)
  int[] stock(@KeyBy("id") Order order, float margin) {
    return new int[] {1};
  }

  @Memoize(sharesWith = "stock")
  protected Map<Order, int[]> stocks(float margin, Set<? extends Order> orders) {
    return Map.of();
  }

  @Memoize(keyFields = "tenant", key = Place.class, scope = Scope.CLASS)
  double distance(String name, double north) {
    return 1;
  }

  @Memoize(sharesWith = "distance")
  Map<String, Double> distances(List<String> names, double north) {
    return Map.of();
  }

  @Memoize
  V find(long id) {
    return null;
  }

  @Memoize(sharesWith = "find")
  Map<Long, V> findAll(List<Long> ids) {
    return Map.of();
  }

  @Memoize
  static boolean isOpen(boolean holiday) {
    return holiday;
  }

  @Memoize(sharesWith = "isOpen")
  static Map<Boolean, Boolean> areOpen(Set<Boolean> holidays) {
    return Map.of();
  }
}
