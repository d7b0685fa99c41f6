package shop;

import io.keepsake.Backend;
import io.keepsake.KeyBy;
import io.keepsake.Memoize;
import io.keepsake.Nulls;
import java.time.LocalDate;
import java.util.UUID;

class Shop<T extends Shop.Item> {
  @Memoize(tags = "catalog")
  String catalog() {
    return "";
  }

  @Memoize(tags = {"user:{id}", "{region}/{id}", "{id}{day}", "plain {{braces}}"}, ttl = "10m")
  long points(long id, Region region, LocalDate day) {
    return id;
  }

  @Memoize(
      backend = Backend.FOLDER,
      tags = {"client:{bill.client.id}", "{bill.client.name}", "at {bill.region}", "{bill.count} of {price}"},
      nulls = Nulls.SKIP)
  String invoice(Bill bill, double price, int labels) {
    return "";
  }

  @Memoize(backend = Backend.CUSTOM, tags = {"order:{order.id}", "generic:{other.customer.old}", "{other.customer.name}:{other.customer.id}"})
  int weight(@KeyBy("id") Order order, T other, Region shape) {
    return 1;
  }

  @Memoize(tags = "{isOpen}")
  int hours(boolean isOpen) {
    return 1;
  }

  enum Region { NORTH, SOUTH }

  record Order(UUID id, Customer customer) {}

  record Bill(Client client, Region region, int count) {}

  record Client(long id, String name) {}

  interface Item {
    Customer customer();
  }

  static class Customer {
    String name = "";

    @Deprecated
    char getOld() {
      return 'o';
    }

    public Long getId() {
      return 1L;
    }
  }
}
