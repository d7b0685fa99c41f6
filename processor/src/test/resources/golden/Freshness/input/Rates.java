package market;

import io.keepsake.KeyBy;
import io.keepsake.KeyIgnore;
import io.keepsake.Memoize;
import java.io.IOException;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Logger;

public class Rates {
  /** What a rate is asked for by. */
  public record Order(String id, double amount) {}

  @Memoize(ttl = "10m", refresh = "5m")
  public double rate(String currency, @KeyIgnore Logger log) {
    return currency.length();
  }

  @Memoize(ttl = "10m", staleOnError = "1h")
  public String page(String url) throws IOException {
    return url;
  }

  @Memoize(ttl = "10m", idle = "1m", staleOnTimeout = "200ms", hardTimeout = "5s")
  public <T> List<T> sorted(
      List<T> items, Collection<? extends T> more, Map<?, ?> weights, T[] rest, Date since, float bias) {
    return items;
  }

  @Memoize(hardTimeout = "5s", copy = true)
  public int[] totals(@KeyBy("id") Order order, int[] days) {
    return days;
  }

  @Memoize(ttl = "1m", refresh = "30s", staleOnError = "1h")
  public CompletableFuture<String> later(String key) {
    return CompletableFuture.completedFuture(key);
  }

  @Memoize(ttl = "1m", refresh = "50s", staleOnError = "1h", staleOnTimeout = "1s")
  public static String now() {
    return "";
  }
}
