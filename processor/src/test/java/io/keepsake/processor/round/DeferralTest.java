package io.keepsake.processor.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.processor.testing.Compilation;
import io.keepsake.processor.testing.Compiled;
import io.keepsake.processor.testing.Compiler;
import javax.tools.Diagnostic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A memoized method may use a type that another processor has yet to write. */
class DeferralTest {
  private static final String SHOP = """
      package t;
      import io.keepsake.KeyBy;
      import io.keepsake.Memoize;
      class Shop {
        @Memoize Price quote(String sku) { return new Price(sku); }
        @Memoize String name(@KeyBy("id") Price price) { return price.id(); }
      }
      """;
  private static final String PRICE = """
      package t;
      record Price(String id) {}
      """;

  @ParameterizedTest
  @EnumSource
  void typeInsideOfARecordThatIsWritten_isWaitedFor(Compiler compiler) {
    Compiled shop = Compilation.with(compiler)
        .source("""
            package t;
            import io.keepsake.Backend;
            import io.keepsake.Memoize;
            class Shop {
              @Memoize(backend = Backend.FOLDER) Order order(String sku) { return null; }
              @Memoize(backend = Backend.FOLDER) int count(Order[] orders) { return 1; }
              record Order(java.util.List<Price> prices) {}
            }
            """)
        .processorLast(new SourceWriter(0, "t.Price", PRICE))
        .run()
        .succeeded();
    assertThat(shop.generatedSource("t.MemoizedShop")).contains("writePrice(");
  }

  @ParameterizedTest
  @EnumSource
  void typeOfAnEarlierProcessor_isWaitedFor(Compiler compiler) {
    Compiled shop = Compilation.with(compiler)
        .source(SHOP)
        .processorFirst(new SourceWriter(0, "t.Price", PRICE))
        .run();
    check(shop);
  }

  @ParameterizedTest
  @EnumSource
  void typeOfALaterProcessor_isWaitedFor(Compiler compiler) {
    Compiled shop = Compilation.with(compiler)
        .source(SHOP)
        .processorLast(new SourceWriter(0, "t.Price", PRICE))
        .run();
    check(shop);
  }

  @ParameterizedTest
  @EnumSource
  void generatedTypeWithMemoizedMethods_isProcessed(Compiler compiler) {
    String generated = """
        package t;
        class Rates {
          @io.keepsake.Memoize int rate(int day) { return day; }
        }
        """;
    Compiled both = Compilation.with(compiler)
        .source("class Empty {}")
        .processorFirst(new SourceWriter(0, "t.Rates", generated))
        .run()
        .succeeded();
    assertThat(both.generatedSources()).containsKeys("t/Rates.java", "t/MemoizedRates.java");
  }

  @ParameterizedTest
  @EnumSource
  void typeThatNobodyWrites_isToldByTheCompilerAndNotByUs(Compiler compiler) {
    Compiled shop = Compilation.with(compiler).source(SHOP).run();
    assertThat(shop.success()).isFalse();
    assertThat(shop.problems()).isEmpty();
    assertThat(shop.told())
        .filteredOn(told -> told.kind() == Diagnostic.Kind.ERROR)
        .isNotEmpty()
        .allSatisfy(told -> assertThat(told.message()).contains("Price"));
  }

  private static void check(Compiled shop) {
    shop.succeeded();
    assertThat(shop.problems()).isEmpty();
    assertThat(shop.generatedSource("t.MemoizedShop")).contains("Price quote(String sku)");
  }
}
