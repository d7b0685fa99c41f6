package shop;

import io.keepsake.Invalidates;
import io.keepsake.Memoize;
import io.keepsake.Scope;
import java.io.Serializable;

class Basket implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String country;

  Basket(String country) {
    this.country = country;
  }

  @Memoize
  long total(int coupon) {
    return country.length() + coupon;
  }

  @Memoize(scope = Scope.CLASS)
  long tax(long price) {
    return price / 5;
  }

  @Invalidates(method = "total", all = true)
  void changed() {}
}
