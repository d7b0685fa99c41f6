package shop;

import io.keepsake.Backend;
import io.keepsake.KeyIgnore;
import io.keepsake.Memoize;
import io.keepsake.Scope;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Methods whose answers depend on the instance. */
public class Tenants {
  private final String tenant;
  protected double rate;
  List<String> regions = List.of();
  boolean open;

  Tenants(String tenant) {
    this.tenant = tenant;
  }

  String tenant() {
    return tenant;
  }

  @Memoize(scope = Scope.CLASS, keyFields = {"tenant", "rate"}, tags = {"tenant:{tenant}", "rate:{rate}:{sku}"})
  String quote(String sku, @KeyIgnore Object trace) {
    return tenant + rate + sku;
  }

  @Memoize(keyFields = "regions")
  CompletableFuture<String> region(String regions) {
    return CompletableFuture.completedFuture(this.regions + regions);
  }

  @Memoize(keyFields = "tenant", ttl = "1m", refresh = "30s")
  String fresh(List<String> names) {
    return tenant + names;
  }

  @Memoize(keyFields = "open")
  public String state() {
    return open ? "open" : "closed";
  }

  record Key(int length) {}

  @Memoize(backend = Backend.FOLDER, keyFields = "tenant", key = Key.class)
  int stock(int length, @SuppressWarnings("unused") Object trace) {
    return tenant.length() + length;
  }
}
