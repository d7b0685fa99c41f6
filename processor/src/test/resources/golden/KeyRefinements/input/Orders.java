package shop;

import io.keepsake.KeyBy;
import io.keepsake.KeyIgnore;
import io.keepsake.Memoize;
import java.util.Collection;

public class Orders {
  public static class Order {
    long id() {
      return 1;
    }

    public Collection<String> getItems() {
      return null;
    }
  }

  @Memoize
  public String status(@KeyBy("id") Order order, @KeyIgnore Object trace, String locale) {
    return "";
  }

  @Memoize
  public String items(@KeyBy("getItems") Order order) {
    return "";
  }
}
