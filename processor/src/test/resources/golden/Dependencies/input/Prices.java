package shop;

import io.keepsake.Backend;
import io.keepsake.Memoize;

class Prices {
  @Memoize(tags = "currency:{currency}")
  double rate(String currency) {
    return 1;
  }

  @Memoize
  double rate(String currency, int year) {
    return 1;
  }

  @Memoize(dependsOn = {"rate", "Taxes.Table.of(int)"}, backend = Backend.FOLDER)
  double total(String currency, int amount) {
    return rate(currency) * amount;
  }

  @Memoize(dependsOn = "shop.Prices.total", tags = "report")
  String report() {
    return "";
  }
}
