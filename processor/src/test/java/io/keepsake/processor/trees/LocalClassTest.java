package io.keepsake.processor.trees;

import static io.keepsake.processor.testing.MarkedSources.check;

import org.junit.jupiter.api.Test;

/** No compiler shows processors what stands inside of methods; javac's trees do. */
class LocalClassTest {

  @Test
  void memoizedMethodOfLocalOrAnonymousClass_isTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        class Shop {
          Object anonymous = new Object() {
            @Memoize int /*KS007 javac*/price(int n) { return n; }
          };
          void open() {
            class Prices {
              @Memoize int /*KS007 javac*/price(int n) { return n; }
              static class Deeper {
                @Memoize int /*KS007 javac*/price(int n) { return n; }
              }
            }
            Runnable later = () -> new Object() {
              @io.keepsake.Memoize int /*KS007 javac*/price(int n) { return n; }
            };
          }
        }
        """);
  }

  @Test
  void annotationOfTheSameName_isNotOurs() {
    check("""
        package t;
        class Shop {
          @interface Memoize {}
          Object anonymous = new Object() {
            @Memoize int price(int n) { return n; }
          };
        }
        """);
  }
}
