package io.keepsake.processor.check.type;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CloneRuleTest {

  @Test
  void cloneableClass_isTold() {
    String messages = check("""
            package t;
            import io.keepsake.Memoize;
            /*KS141*/class Prices implements Cloneable {
              @Memoize String quote(String sku) { return sku; }
              @Memoize String quote(String sku, int qty) { return sku; }
            }
            """);
    assertThat(messages)
        .contains(
            "Prices is Cloneable",
            "shares the answers of quote with its original",
            "Fix: copy instances by a constructor");
  }

  @Test
  void classWithACloneableSuperclass_isTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        /*KS141*/class Prices extends Base<String> {
          @Memoize String quote(String sku) { return sku; }
        }
        abstract class Base<T> extends java.util.ArrayList<T> {
          private static final long serialVersionUID = 1L;
        }
        """);
  }

  @Test
  void answersOfTheClass_areFine() {
    check("""
        package t;
        import io.keepsake.Memoize;
        import io.keepsake.Scope;
        class Prices implements Cloneable {
          @Memoize(scope = /*KS030 ecj*/Scope.CLASS) String quote(String sku) { return sku; }
          @Memoize static String tax(String country) { return country; }
        }
        """);
  }

  @Test
  void wrappedInterface_isFine() {
    check("""
        package t;
        import io.keepsake.Memoize;
        interface Prices extends Cloneable {
          @Memoize String quote(String sku);
        }
        """);
  }
}
