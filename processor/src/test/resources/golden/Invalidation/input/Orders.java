package shop;

import io.keepsake.Invalidates;
import io.keepsake.When;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;

public class Orders {
  private final String name;

  public Orders(String name) {
    this.name = name;
  }

  @Invalidates(type = Prices.class, method = "quote")
  public void update(String sku, int quantity) {}

  @Invalidates(type = Prices.class, method = "quote")
  protected String reprice(String sku) throws java.io.IOException {
    return sku;
  }

  @Invalidates(type = Prices.class, method = "quote", all = true, when = When.ALWAYS)
  @Invalidates(type = Prices.class, method = "label", map = "order=id", when = When.BEFORE)
  @Invalidates(type = Prices.class, method = "rate", map = "currency=order.customer.tenant")
  int clear(Prices.Order order, long id) {
    return 0;
  }

  @Invalidates(type = Prices.class, method = "label")
  @Invalidates(type = Prices.class, method = "discount", map = "tags=names")
  @Invalidates(type = Prices.class, method = "page", map = "number=order.customer.level")
  public <T> void relabel(Prices.Order order, Collection<String> names, T result) {}

  @Invalidates(type = Prices.class, method = "page")
  public CompletableFuture<String> rename(String name) {
    return null;
  }

  @Invalidates(type = Prices.class, method = "page", when = When.ALWAYS)
  @Invalidates(type = Prices.class, method = "rate", all = true)
  public CompletableFuture<String> move(String name) {
    return null;
  }

  @Invalidates(type = Prices.class, method = "rate", when = When.ALWAYS)
  public static void devalue(String currency) {}
}
