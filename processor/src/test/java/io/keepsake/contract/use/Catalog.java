package io.keepsake.contract.use;

import io.keepsake.KeyBy;
import io.keepsake.KeyIgnore;
import io.keepsake.Memoize;
import io.keepsake.Updates;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Memoized methods over all kinds of keys, which count how often they run. */
public class Catalog {
  /** How often a method ran. */
  final AtomicInteger runs = new AtomicInteger();

  @Memoize
  public int numbers(double share, int[] sizes, String name) {
    return runs.incrementAndGet();
  }

  @Memoize
  public int lists(List<String> tags, Collection<String> any, TimeUnit unit) {
    return runs.incrementAndGet();
  }

  @Memoize
  public int ordered(@KeyBy("id") Order order, @KeyIgnore Object progress, long wide) {
    return runs.incrementAndGet();
  }

  @Memoize
  public int deep(List<int[]> rows, String name) {
    return runs.incrementAndGet();
  }

  @Memoize
  public int single() {
    return runs.incrementAndGet();
  }

  @Updates(method = "ordered", value = "answer")
  public void setOrdered(Order order, long wide, int answer) {}

  /** Something with an identity. */
  public record Order(long id, String text) {}
}
