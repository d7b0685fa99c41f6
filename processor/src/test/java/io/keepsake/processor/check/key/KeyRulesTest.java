package io.keepsake.processor.check.key;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyRulesTest {

  @Test
  void unknownKeyBy_isToldWithTheCandidates() {
    String messages = check("""
            package t;
            import io.keepsake.KeyBy;
            import io.keepsake.Memoize;
            class Prices {
              @Memoize String quote(@KeyBy(/*KS015*/"ordrId") Order order) { return ""; }
              @Memoize String other(@KeyBy(/*KS015*/"zzz") Order order) { return ""; }
              record Order(String orderId, int quantity) {}
            }
            """);
    assertThat(messages)
        .contains(
            "has no method \"ordrId\"",
            "orderId",
            "quantity",
            "Fix: Did you mean \"orderId\"?",
            "Fix: name a visible");
  }

  @Test
  void unusableKeyBy_isTold() {
    String messages = check("""
            package t;
            import io.keepsake.KeyBy;
            import io.keepsake.Memoize;
            class Prices {
              @Memoize String a(@KeyBy(/*KS016*/"secret") Order order) { return ""; }
              @Memoize String b(@KeyBy(/*KS016*/"nothing") Order order) { return ""; }
              @Memoize String c(@KeyBy(/*KS016*/"part") Order order) { return ""; }
              @Memoize String d(@KeyBy(/*KS016*/"count") Order order) { return ""; }
              @Memoize String e(@KeyBy(/*KS016*/"load") Order order) { return ""; }
              @Memoize String f(@KeyBy(/*KS016*/"intValue") int order) { return ""; }
              @Memoize String fine(@KeyBy("id") Order order) { return ""; }
              static class Order {
                private String secret() { return ""; }
                void nothing() {}
                String part(int n) { return ""; }
                static int count() { return 0; }
                String load() throws java.io.IOException { return ""; }
                String id() { return ""; }
              }
            }
            """);
    assertThat(messages)
        .contains(
            "Order.secret() is not visible",
            "Order.nothing() returns nothing",
            "Order.part() does not exist without")
        .contains(
            "Order.count() is static",
            "Order.load() declares a checked exception",
            "int, which has no methods");
  }

  @Test
  void keyByAndKeyIgnore_areTold() {
    check("""
        package t;
        import io.keepsake.KeyBy;
        import io.keepsake.KeyIgnore;
        import io.keepsake.Memoize;
        class Prices {
          @Memoize String quote(@KeyBy("length") /*KS017*/@KeyIgnore String sku) { return ""; }
        }
        """);
  }

  @Test
  void keyAnnotationsWithoutMemoize_areTold() {
    check("""
        package t;
        import io.keepsake.KeyBy;
        import io.keepsake.KeyIgnore;
        import io.keepsake.Memoize;
        class Prices {
          Prices(/*KS018*/@KeyIgnore String sku) {}
          @Memoize String quote(@KeyIgnore String sku) { return ""; }
          String plain(/*KS018*/@KeyBy("length") String sku, /*KS018*/@KeyIgnore String other) { return ""; }
        }
        """, """
        package t;
        import io.keepsake.KeyIgnore;
        class Alone {
          String plain(/*KS018*/@KeyIgnore String sku) { return ""; }
          record Pair(String left, /*KS018 javac*/@KeyIgnore String right) {}
        }
        """);
  }

  @Test
  void keyWithoutEquality_isToldWithBothWaysOut() {
    String messages = check("""
            package t;
            import io.keepsake.KeyBy;
            import io.keepsake.KeyIgnore;
            import io.keepsake.Memoize;
            import java.util.List;
            import java.util.Map;
            import java.util.Set;
            import java.util.function.Function;
            class Prices {
              @Memoize String bean(Order /*KS019*/order) { return ""; }
              @Memoize String text(StringBuilder /*KS019*/text) { return ""; }
              @Memoize String beans(List<Order> /*KS019*/orders) { return ""; }
              @Memoize String arrays(Set<byte[]> /*KS019*/chunks) { return ""; }
              @Memoize String arrayKeys(Map<byte[], String> /*KS019*/chunks) { return ""; }
              @Memoize String deep(List<Set<byte[]>> /*KS019*/chunks) { return ""; }
              @Memoize String linked(java.util.LinkedList<byte[]> /*KS019*/chunks) { return ""; }
              @Memoize String byContent(List<byte[]> chunks, Map<String, List<int[]>> rows) { return ""; }
              @Memoize String function(Function<String, String> /*KS019*/rule) { return ""; }
              @Memoize String by(@KeyBy(/*KS019*/"self") Order order) { return ""; }
              @Memoize String fine(@KeyIgnore Order order, @KeyBy("id") Order other, Item item, Object any) { return ""; }
              @SuppressWarnings("KS019") @Memoize String meant(Order order) { return ""; }
              static class Order {
                String id() { return ""; }
                Order self() { return this; }
              }
              record Item(String id) {}
            }
            """);
    assertThat(messages)
        .contains("'order' of Prices.bean(Prices.Order)", "Prices.Order has no equals of its own")
        .contains(
            "put @KeyBy(\"…\") or @KeyIgnore on 'order'; or, if Prices.Order is yours, give it equals and hashCode");
  }

  @Test
  void keyThatIsReadOnce_isTold() {
    check("""
        package t;
        import io.keepsake.KeyIgnore;
        import io.keepsake.Memoize;
        import java.io.InputStream;
        import java.util.Iterator;
        import java.util.stream.Stream;
        class Sums {
          @Memoize long stream(Stream<String> /*KS020*/lines) { return 0; }
          @Memoize long iterator(Iterator<String> /*KS020*/lines) { return 0; }
          @Memoize long input(InputStream /*KS020*/bytes) { return 0; }
          @Memoize long fine(String name, @KeyIgnore InputStream bytes) { return 0; }
        }
        """);
  }
}
