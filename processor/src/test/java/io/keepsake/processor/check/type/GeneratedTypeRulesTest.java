package io.keepsake.processor.check.type;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GeneratedTypeRulesTest {

  @Test
  void memoizedTypeWithoutMethods_isTold() {
    check("""
        package t;
        import io.keepsake.MemoizedType;
        /*KS031*/@MemoizedType
        class Prices {
          String quote(String sku) { return sku; }
        }
        """);
  }

  @Test
  void memoizedTypeOnASubclass_isFine() {
    check("""
        package t;
        import io.keepsake.Memoize;
        import io.keepsake.MemoizedType;
        @MemoizedType
        class Prices extends Base {}
        class Base {
          @Memoize String quote(String sku) { return sku; }
        }
        """);
  }

  @Test
  void badName_isTold() {
    for (String name : new String[] {"1st", "a.b", "class", "record", "x y"}) {
      String messages = check("""
              package t;
              import io.keepsake.Memoize;
              import io.keepsake.MemoizedType;
              @MemoizedType(name = /*KS032*/"%s")
              class Prices {
                @Memoize String quote(String sku) { return sku; }
              }
              """.formatted(name));
      assertThat(messages).contains("\"" + name + "\"", "such as \"MemoizedPrices\"");
    }
  }

  @Test
  void takenName_isTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        import io.keepsake.MemoizedType;
        /*KS033*/class Prices {
          @Memoize String quote(String sku) { return sku; }
        }
        class MemoizedPrices {}
        @MemoizedType(name = /*KS033*/"Rates")
        class Rates {
          @Memoize String quote(String sku) { return sku; }
        }
        """);
  }

  @Test
  void nameOfTwoTypes_isTold() {
    String messages = check("""
            package t;
            import io.keepsake.Memoize;
            class A {
              static class B {
                @Memoize String quote(String sku) { return sku; }
              }
            }
            """, """
            package t;
            import io.keepsake.Memoize;
            /*KS034*/class A_B {
              @Memoize String quote(String sku) { return sku; }
            }
            """);
    assertThat(messages).contains("MemoizedA_B", "A.B");
  }

  @Test
  void addedAnnotationThatCannotStandThere_isTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        import io.keepsake.MemoizedType;
        import java.lang.annotation.ElementType;
        import java.lang.annotation.Target;
        @MemoizedType(annotations = {Fine.class, OnMethod/*KS036*/.class, Needy/*KS036*/.class, Fine/*KS036*/.class})
        class Prices {
          @Memoize String quote(String sku) { return sku; }
        }
        @interface Fine { int value() default 1; }
        @interface Needy { int value(); }
        @Target(ElementType.METHOD) @interface OnMethod {}
        """);
  }
}
