package io.keepsake.contract.use;

import io.keepsake.Invalidates;
import io.keepsake.contract.use.Catalog.Order;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Makes answers of a {@link Catalog} void; one method is called by the constructor. */
public class CatalogChanges {
  /** Changes something at once. */
  @SuppressWarnings("this-escape") // what a constructor calls is what is tested
  public CatalogChanges(boolean early) {
    if (early) {
      single();
    }
  }

  @Invalidates(type = Catalog.class, method = "numbers")
  public void share(float share) {}

  @Invalidates(type = Catalog.class, method = "numbers")
  public void sizes(int[] sizes) {}

  @Invalidates(type = Catalog.class, method = "deep")
  public void rows(List<int[]> rows) {}

  @Invalidates(type = Catalog.class, method = "lists")
  public void lists(List<String> tags, Collection<String> any) {}

  @Invalidates(type = Catalog.class, method = "lists")
  public void unit(TimeUnit unit) {}

  @Invalidates(type = Catalog.class, method = "ordered")
  public void order(Order order) {}

  @Invalidates(type = Catalog.class, method = "ordered", map = "order=id")
  @Invalidates(type = Catalog.class, method = "single")
  public void orderAndSingle(int id) {}

  @Invalidates(type = Catalog.class, method = "ordered", map = "wide=text.length")
  public void text(Text text) {}

  @Invalidates(type = Catalog.class, method = "single")
  public void single() {}

  /** Something whose length can be asked for. */
  public interface Text {
    int length();
  }
}
