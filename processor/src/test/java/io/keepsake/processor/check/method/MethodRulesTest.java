package io.keepsake.processor.check.method;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MethodRulesTest {

  @Test
  void privateMethod_isTold() {
    String messages = check("""
            package t;
            import io.keepsake.Memoize;
            class Prices {
              @Memoize private String /*KS001*/quote(String sku, int quantity) { return sku; }
              @Memoize private static String /*KS001*/parse(String sku) { return sku; }
            }
            """);
    assertThat(messages)
        .contains("Prices.quote(String, int) is private", "Fix: make it package-private");
  }

  @Test
  void privateMethodOfInterface_isTold() {
    String messages = check("""
            package t;
            import io.keepsake.Memoize;
            interface Rates {
              @Memoize private String /*KS001*/rate(String pair) { return pair; }
            }
            """);
    assertThat(messages).contains("Fix: make it a default method.");
  }

  @Test
  void finalMethod_isTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        class Prices {
          @Memoize final String /*KS002*/quote(String sku) { return sku; }
          @Memoize static final String /*KS002*/parse(String sku) { return sku; }
        }
        """);
  }

  @Test
  void finalStaticMethodsAlone_areFine() {
    check("""
        package t;
        import io.keepsake.Memoize;
        class Prices {
          @Memoize static final String parse(String sku) { return sku; }
        }
        """);
  }

  @Test
  void abstractMethodOfClass_isTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        abstract class Prices {
          @Memoize abstract String /*KS003*/quote(String sku);
        }
        """);
  }

  @Test
  void staticMethodOfPrivateClass_isTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        class Shop {
          private static class Parser {
            @Memoize static String /*KS004*/parse(String sku) { return sku; }
          }
        }
        """);
  }

  @Test
  void takenHandleName_isTold() {
    String messages = check("""
            package t;
            import io.keepsake.Memoize;
            class Base {
              int listMemo() { return 0; }
            }
            class Prices extends Base {
              @Memoize String /*KS035*/quote(String sku) { return sku; }
              @Memoize String /*KS035*/list(String sku) { return sku; }
              @Memoize String free(String sku) { return sku; }
              String quoteMemo() { return ""; }
              String freeMemo(int withParameter) { return ""; }
            }
            """);
    assertThat(messages).contains("Prices.quoteMemo()", "Base.listMemo()");
  }

  @Test
  void inheritedFaults_areToldOnce() {
    check("""
        package t;
        import io.keepsake.Memoize;
        import io.keepsake.MemoizedType;
        class Base {
          @Memoize(capacity = /*KS022*/0) String quote(String sku) { return sku; }
          @Memoize byte[] /*KS014*/bytes(StringBuilder /*KS019*/sku) { return null; }
        }
        @MemoizedType class Sub extends Base {}
        class Other extends Base {
          @Memoize String own(String sku) { return sku; }
        }
        """);
  }
}
