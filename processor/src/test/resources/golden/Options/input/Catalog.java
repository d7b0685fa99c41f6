package shop;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import io.keepsake.Nulls;
import io.keepsake.Scope;
import java.util.List;

public class Catalog {
  @Memoize(backend = Backend.CUSTOM, name = "titles")
  public List<String> titles(String author) {
    return List.of();
  }

  @Memoize(backend = Backend.TTL, ttl = "PT1H30M", idle = "10m", nulls = Nulls.SKIP, capacity = Memoize.UNBOUNDED)
  public String isbn(String title) {
    return title;
  }

  @Memoize(scope = Scope.CLASS)
  public int pages(String title) {
    return title.length();
  }
}
