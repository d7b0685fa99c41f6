package shop;

import io.keepsake.Backend;
import io.keepsake.KeyBy;
import io.keepsake.KeyIgnore;
import io.keepsake.Memoize;
import io.keepsake.MemoizeHooks;
import io.keepsake.Nulls;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

class Prices {
  @Memoize(backend = Backend.CUSTOM)
  @MemoizeHooks(QuoteHooks.class)
  long quote(String sku, double weight, @KeyIgnore Object log) {
    return 1;
  }

  @Memoize(backend = Backend.FOLDER, nulls = Nulls.SKIP)
  @MemoizeHooks(TagHooks.class)
  CompletableFuture<List<String>> tags(@KeyBy("id") Order order, List<String> filling, ArrayList<Integer> progress) {
    return CompletableFuture.completedFuture(filling);
  }

  @Memoize
  @MemoizeHooks(NameHooks.class)
  String name(int id) {
    return "";
  }

  record Order(long id) {}
}
