package io.keepsake.processor.check.type;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.processor.testing.Compilation;
import io.keepsake.processor.testing.Compiled;
import io.keepsake.processor.testing.Compiler;
import org.junit.jupiter.api.Test;

class ExtensionRuleTest {

  @Test
  void finalClass_isTold() {
    String messages = check("""
            package t;
            import io.keepsake.Memoize;
            final /*KS005*/class Prices {
              @Memoize String quote(String sku) { return sku; }
            }
            """);
    assertThat(messages)
        .contains("Prices is final", "MemoizedPrices", "Fix: remove `final` from Prices");
  }

  @Test
  void record_isTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        record Point(int x, int y) {
          @Memoize double /*KS005*/length(int scale) { return Math.hypot(x, y) * scale; }
        }
        """);
  }

  @Test
  void enum_isTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        enum Level {
          LOW, HIGH;
          @Memoize String /*KS005*/label(int width) { return name() + width; }
        }
        """);
  }

  @Test
  void finalTypesWithStaticMethodsOnly_areFine() {
    check("""
        package t;
        import io.keepsake.Memoize;
        final class Primes {
          private Primes() {}
          @Memoize static boolean isPrime(long n) { return n > 1; }
          record Point(int x) {
            @Memoize static int zero(int n) { return n; }
          }
          enum Level {
            LOW;
            @Memoize static int least(int n) { return n; }
          }
          interface Shapes {
            @Memoize static int corners(int n) { return n; }
          }
        }
        """);
  }

  @Test
  void innerClass_isTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        class Shop {
          /*KS006*/class Prices {
            @Memoize String quote(String sku) { return sku; }
          }
        }
        """);
  }

  @Test
  void privateNestedClass_isTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        class Shop {
          private static /*KS007*/class Prices {
            @Memoize String quote(String sku) { return sku; }
          }
        }
        """);
  }

  @Test
  void classInPrivateClass_isTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        class Shop {
          private static class Secret {
            static /*KS007*/class Prices {
              @Memoize String quote(String sku) { return sku; }
            }
          }
        }
        """);
  }

  @Test
  void sealedClass_isTold() {
    String messages = check("""
            package t;
            import io.keepsake.Memoize;
            sealed /*KS008*/class Prices permits Sale {
              @Memoize String quote(String sku) { return sku; }
            }
            final class Sale extends Prices {}
            """);
    assertThat(messages).contains("add MemoizedPrices to its `permits` clause");
  }

  /** With javac only: the Eclipse compiler does not show a permitted class that is still to be generated. */
  @Test
  void sealedClassThatPermitsTheGeneratedOne_isFine() {
    Compiled compiled = Compilation.with(Compiler.JAVAC).source("""
                package t;
                import io.keepsake.Memoize;
                sealed class Prices permits MemoizedPrices {
                  @Memoize String quote(String sku) { return sku; }
                }
                """).run().succeeded();
    assertThat(compiled.problems()).isEmpty();
  }

  @Test
  void privateConstructors_areTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        /*KS009*/class Prices {
          private Prices() {}
          private Prices(int margin) {}
          @Memoize String quote(String sku) { return sku; }
        }
        """);
  }

  @Test
  void annotationType_isTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        @interface Tag {
          @Memoize String /*KS010 javac*/value();
        }
        """);
  }

  @Test
  void severalFaults_areAllTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        class Shop {
          private final /*KS005,KS006,KS007*/class Prices {
            @Memoize(capacity = /*KS022*/0) void /*KS011*/quote(String sku) {}
          }
        }
        """);
  }
}
