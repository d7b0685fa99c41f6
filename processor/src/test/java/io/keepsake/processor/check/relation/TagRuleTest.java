package io.keepsake.processor.check.relation;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tags are checked down to the last accessor in their braces. */
class TagRuleTest {

  @Test
  void texts_mustBeReadable() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        class Shop {
          @Memoize(tags = /*KS080*/"") int a(int id) { return 0; }
          @Memoize(tags = {"ok", /*KS080*/"user:{id"}) int b(int id) { return 0; }
          @Memoize(tags = /*KS080*/"user:id}") int c(int id) { return 0; }
          @Memoize(tags = /*KS080*/"user:{}") int d(int id) { return 0; }
          @Memoize(tags = /*KS080*/"user:{id.}") int e(int id) { return 0; }
          @Memoize(tags = /*KS080*/"user:{id + 1}") int f(int id) { return 0; }
          @Memoize(tags = {"user:{id}", /*KS080*/"user:{id}"}) int g(int id) { return 0; }
          @Memoize(tags = "{{{id}}} {{}}") int fine(int id) { return 0; }
        }
        """);
    assertThat(messages)
        .contains("the tag \"\" of Shop.a(int) is empty, and nobody could name it.")
        .contains("has a '{' without its other half.")
        .contains("has a '}' without its other half.")
        .contains("has {id + 1}, which is no parameter and no path of names with dots.")
        .contains("is there twice.");
  }

  @Test
  void names_mustBeThere() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        import java.util.List;
        class Shop {
          @Memoize(tags = /*KS081*/"user:{it}") int a(int id, int other) { return 0; }
          @Memoize(tags = /*KS081*/"{order.custmer}") int b(Order order) { return 0; }
          @Memoize(tags = /*KS081*/"{order.customer.nam}") int c(Order order) { return 0; }
          @Memoize(tags = /*KS081*/"{id.value}") int d(int id) { return 0; }
          @Memoize(tags = /*KS081*/"{all.size}") int e(List<String> all) { return 0; }
          @Memoize(tags = /*KS081*/"catalog:{x}") int f() { return 0; }
          @Memoize(tags = "{order.customer.name}{order.id}") int fine(Order order) { return 0; }
        }
        record Order(int id, Customer customer) {}
        class Customer { String getName() { return ""; } boolean isNew() { return true; } }
        """);
    assertThat(messages)
        .contains("has {it}, and there is no parameter 'it'. There is: id, other.")
        .contains("Fix: Did you mean 'id'?")
        .contains("has {order.custmer}, and Order has no 'custmer' that could be asked."
            + " There is: customer, id.")
        .contains("Fix: Did you mean 'customer'?")
        .contains("Customer has no 'nam' that could be asked. There is: name, new.")
        .contains("int has no 'value' that could be asked. There is none that could be used.");
  }

  @Test
  void accessors_mustBeUsable() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        class Shop {
          @Memoize(tags = /*KS082*/"{order.secret}") int a(Order order) { return 0; }
          @Memoize(tags = /*KS082*/"{order.count}") int b(Order order) { return 0; }
          @Memoize(tags = /*KS082*/"{order.close}") int c(Order order) { return 0; }
          @Memoize(tags = /*KS082*/"{order.read}") int d(Order order) { return 0; }
          @Memoize(tags = "{order.open}{order.field}") int fine(Order order) { return 0; }
        }
        class Order {
          String field = "";
          private int secret() { return 0; }
          static int count() { return 0; }
          void close() {}
          int read() throws java.io.IOException { return 0; }
          private int open() { return 0; }
          boolean isOpen() throws IllegalStateException { return true; }
          @Override public boolean equals(Object other) { return other == this; }
          @Override public int hashCode() { return 0; }
        }
        """);
    assertThat(messages)
        .contains("has {order.secret}, which is not visible to the generated class.")
        .contains("has {order.count}, which is static")
        .contains("has {order.close}, which returns nothing.")
        .contains("has {order.read}, which declares a checked exception, and a tag must not fail.");
  }

  @Test
  void values_mustBeStable_andInTheKey() {
    String messages = check("""
        package t;
        import io.keepsake.KeyBy;
        import io.keepsake.KeyIgnore;
        import io.keepsake.Memoize;
        import java.util.List;
        import java.util.UUID;
        class Shop {
          @Memoize(tags = /*KS083*/"{order}") int a(Order order) { return 0; }
          @Memoize(tags = /*KS083*/"{order.lines}") int b(Order order) { return 0; }
          @Memoize(tags = /*KS083*/"{all}") int c(int[] all) { return 0; }
          @Memoize(tags = /*KS083*/"{log}") int d(int id, @KeyIgnore String log) { return 0; }
          @Memoize(tags = /*KS083*/"{order.number}") int e(@KeyBy("id") Order order) { return 0; }
          @Memoize(tags = /*KS083*/"{text}") int f(Number text) { return 0; }
          @Memoize(tags = "{order.id}") int fine(@KeyBy("id") Order order) { return 0; }
        }
        record Order(UUID id, int number, List<String> lines) {}
        """);
    assertThat(messages)
        .contains("has {order} of type Order, whose text may differ for equal values.")
        .contains("has {order.lines} of type List<String>")
        .contains("has {log}, which is not in the key (@KeyIgnore): calls with other values share")
        .contains("has {order.number}, of which the key has 'id' alone (@KeyBy)")
        .contains("Fix: begin the path with {order.id}.");
  }

  @Test
  void hooksThatKeepAnswers_cannotBeToldOfTags() {
    String messages = check("""
        package t;
        import io.keepsake.Backend;
        import io.keepsake.Memoize;
        import io.keepsake.MemoizeHooks;
        import io.keepsake.runtime.Cached;
        class Shop {
          /*KS084*/@Memoize(backend = Backend.CUSTOM, tags = "user:{id}")
          @MemoizeHooks(Hooks.class) int a(int id) { return 0; }
          /*KS084*/@Memoize(backend = Backend.CUSTOM, dependsOn = "fine")
          @MemoizeHooks(Hooks.class) int b(int id) { return 0; }
          @Memoize(backend = Backend.CUSTOM) @MemoizeHooks(Hooks.class) int fine(int id) { return 0; }
        }
        class Hooks {
          Cached<Integer> load(int id) { return Cached.absent(); }
          void save(int id, int value) {}
        }
        """);
    assertThat(messages)
        .contains("Shop.a(int) has tags or `dependsOn`, and hooks that keep its answers");
  }
}
