package shop;

import io.keepsake.Backend;
import io.keepsake.KeyBy;
import io.keepsake.KeyIgnore;
import io.keepsake.Memoize;
import java.util.Collection;

public class Prices {
  @Memoize
  public String quote(String sku, long quantity) {
    return sku;
  }

  @Memoize
  public String label(@KeyBy("id") Order order, String language, @KeyIgnore Runnable progress) {
    return language;
  }

  @Memoize
  public double discount(double share, Collection<String> tags) {
    return share;
  }

  @Memoize(backend = Backend.FOLDER)
  public String page(String name, int number, double scale) {
    return name;
  }

  @Memoize(backend = Backend.CUSTOM, name = "rates")
  public String rate(String currency) {
    return currency;
  }

  public record Customer(String tenant, int level) {}

  public static class Order {
    public long id() {
      return 1;
    }

    public Customer getCustomer() {
      return null;
    }
  }
}
