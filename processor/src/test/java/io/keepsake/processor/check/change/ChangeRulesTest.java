package io.keepsake.processor.check.change;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What makes answers of others void is checked where it is said. */
class ChangeRulesTest {
  private static final String HEAD = """
      package t;
      import io.keepsake.*;
      import io.keepsake.runtime.Cached;
      import java.util.List;
      import java.util.concurrent.*;
      """;

  @Test
  void target_mustBeOneMemoizedMethod() {
    String messages = check(HEAD + """
        class Prices {
          @Memoize int quote(String sku, int n) { return 0; }
          @Memoize int price(int n) { return 0; }
          @Memoize int price(List<String> all) { return 0; }
          int plain(int n) { return 0; }
          @Memoize(backend = Backend.CUSTOM) @MemoizeHooks(Store.class) int kept(int n) { return 0; }
        }
        class Store {
          Cached<Integer> load(int n) { return Cached.absent(); }
          void save(int n, int value) {}
        }
        class Changes {
          @Invalidates(type = Prices.class, method = /*KS070*/"quota") void a(String sku) {}
          @Invalidates(method = /*KS070*/"quote") void b(String sku) {}
          @Invalidates(type = Prices.class, method = /*KS072*/"plain") void c(int n) {}
          @Invalidates(type = Prices.class, method = /*KS071*/"price") void d(int n) {}
          @Invalidates(type = Prices.class, method = /*KS071*/"price", parameters = long.class) void e(int n) {}
          @Invalidates(type = Prices.class, method = /*KS079*/"kept") void f(int n) {}
          @Invalidates(type = Prices.class, method = "prize") @Invalidates(method = "kept") void /*KS070,KS070*/g(int n) {}
          @Invalidates(type = Prices.class, method = "price", parameters = List.class) void fine(List<String> all) {}
        }
        """);
    assertThat(messages)
        .contains("Prices has no method \"quota\". Its memoized methods are: quote, kept, price.")
        .contains("Fix: did you mean \"quote\"?")
        .contains("Changes has no method \"quote\". It has no memoized method.")
        .contains("Prices.plain is not memoized.")
        .contains("several memoized methods \"price\": price(List<String>), price(int).");
  }

  @Test
  void parts_mustBeFound_andFit() {
    String messages = check(HEAD + """
        class Prices {
          @Memoize int quote(String sku, int quantity) { return 0; }
        }
        record Order(String sku, Customer customer) {}
        record Customer(String tenant, int level) {}
        class Changes {
          /*KS075*/@Invalidates(type = Prices.class, method = "quote") void a(String other) {}
          /*KS074*/@Invalidates(type = Prices.class, method = "quote") void b(int sku) {}
          @Invalidates(type = Prices.class, method = "quote", map = /*KS073*/"sku") void c(String sku) {}
          @Invalidates(type = Prices.class, method = "quote", map = /*KS073*/"sko=sku") void d(String sku) {}
          @Invalidates(type = Prices.class, method = "quote", map = /*KS073*/"sku=name") void e(String nane) {}
          @Invalidates(type = Prices.class, method = "quote", map = /*KS073*/"sku=order.customer.tenand")
          void f(Order order) {}
          @Invalidates(type = Prices.class, method = "quote", map = {"sku=a", /*KS073*/"sku=a"}) void g(String a) {}
          @Invalidates(type = Prices.class, method = "quote", map = /*KS074*/"sku=order.customer.level")
          void h(Order order) {}
          @Invalidates(type = Prices.class, method = "quote", all = /*KS076*/true, map = "sku=a") void i(String a) {}
          @Invalidates(type = Prices.class, method = "quote", map = "sku=order.customer.tenant") void fine(Order order) {}
          @Invalidates(type = Prices.class, method = "quote", all = true) void fine2(int sku) {}
        }
        """);
    assertThat(messages)
        .contains(
            "no part of the key of Prices.quote(String, int), which is made of String sku, int"
                + " quantity, is found among the parameters of Changes.a(String): other.")
        .contains("Fix: write `map = \"sku=…\"`, or `all = true`.")
        .contains(
            "'sku' of Changes.b(int) is of type int, and 'sku' of Prices.quote(String, int) is"
                + " of type String.")
        .contains("has no parameter \"sko\". It has: sku, quantity.")
        .contains("Fix: did you mean \"nane\"?")
        .contains("Customer has no method \"tenand\" that could be called without arguments.")
        .contains("Fix: did you mean \"tenant\"?")
        .contains("this is of type int, and Prices.quote(String, int) takes String there.");
  }

  @Test
  void update_needsTheWholeKey_andAnAnswer() {
    String messages = check(HEAD + """
        class Prices {
          @Memoize long price(String sku, int quantity) { return 0; }
          @Memoize long ordered(@KeyBy("id") Order order) { return 0; }
        }
        record Order(long id) {}
        class Changes {
          /*KS075*/@Updates(type = Prices.class, method = "price") long a(String sku) { return 0; }
          /*KS077*/@Updates(type = Prices.class, method = "price") void b(String sku, int quantity) {}
          @Updates(type = Prices.class, method = "price", value = /*KS077*/"prise")
          void c(String sku, int quantity, long price) {}
          @Updates(type = Prices.class, method = "price", value = /*KS077*/"sku") void d(String sku, int quantity) {}
          /*KS077*/@Updates(type = Prices.class, method = "price")
          CompletableFuture<Void> e(String sku, int quantity) { return null; }
          /*KS075*/@Updates(type = Prices.class, method = "ordered", map = "order=id") long f(long id) { return 0; }
          @Updates(type = Prices.class, method = "price") int fine(String sku, int quantity) { return 0; }
        }
        """);
    assertThat(messages)
        .contains(
            "an answer is stored under a whole key, and int quantity of"
                + " Prices.price(String, int) is not found among the parameters of Changes.a(String): sku.")
        .contains("Changes.b(String, int) returns nothing that could be the answer")
        .contains("Fix: did you mean \"price\"?")
        .contains("'sku' is of type String, and Prices.price(String, int) returns long.");
  }

  @Test
  void changingMethod_mustBeSeen() {
    check(HEAD + """
        abstract class Prices {
          @Memoize int price(int n) { return 0; }
          @Invalidates(method = "price") private void /*KS078*/a(int n) {}
          @Invalidates(method = "price") final void /*KS078*/b(int n) {}
          @Invalidates(method = "price") abstract void /*KS078*/c(int n);
          @Invalidates(method = "price") @Memoize int /*KS078*/d(int n) { return 0; }
          @Invalidates(method = "price") Future<String> /*KS078*/e(int n) { return null; }
        }
        record Point(int x) {
          @Invalidates(type = Prices.class, method = "price") void /*KS078*/a(int n) {}
        }
        """);
  }

  @Test
  void keysOfOnesOwn_haveNoPartsToMatch() {
    String messages = check("""
        package t;
        import io.keepsake.Invalidates;
        import io.keepsake.Memoize;
        import io.keepsake.Scope;
        import io.keepsake.Updates;
        class Prices {
          final String tenant = "t";
          @Memoize(key = PriceKey.class) int quote(String sku, int n) { return 0; }
          @Memoize(keyFields = "tenant") int name(String sku) { return 0; }
        }
        record PriceKey(String sku) {}
        class Changes {
          @Invalidates(type = Prices.class, method = /*KS120*/"quote") void a(String sku) {}
          @Invalidates(type = Prices.class, method = /*KS120*/"name") void b(String sku) {}
          @Updates(type = Prices.class, method = /*KS120*/"name") int c(String sku) { return 0; }
          @Invalidates(type = Prices.class, method = "quote", all = true) void d() {}
          @Invalidates(type = Prices.class, method = "name", all = true) void e() {}
        }
        """);
    assertThat(messages).contains("the key of Prices.quote(String, int) is made by");
  }

  @Test
  void overriding_losesChanges() {
    String messages = check("""
        package t;
        import io.keepsake.Invalidates;
        import io.keepsake.Memoize;
        import io.keepsake.MemoizedType;
        class Base {
          @Memoize int a(int id) { return 0; }
          @Invalidates(method = "a") void set(int id) {}
          @Invalidates(method = "a") void change(int id) {}
          @Invalidates(method = "a") void meant(int id) {}
          @Invalidates(method = "a") void kept(int id) {}
        }
        class Middle extends Base {
          @Override void change(int id) {}
        }
        @MemoizedType
        class Child extends Middle {
          @Override void /*KS140*/set(int id) {}
          @Override void /*KS140*/change(int id) {}
          @SuppressWarnings("KS140") @Override void meant(int id) {}
          @Invalidates(method = "a") @Override void kept(int id) {}
          void set(String id) {}
        }
        """);
    assertThat(messages)
        .contains("this overrides Base.set, whose @Invalidates or @Updates is not inherited");
  }
}
