package io.keepsake.processor.check.type;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LostAnnotationRuleTest {

  @Test
  void annotationsOfPrivateTypes_areTold() {
    String messages = check("""
            package t;
            import io.keepsake.Memoize;
            import java.lang.annotation.*;
            class Prices {
              private enum Mode { FAST }
              private static class Secret {}
              private @interface Main {}
              private @interface In { Mode value(); }
              @interface Of { Class<?>[] value(); }
              @interface Deep { In value(); }
              @Retention(RetentionPolicy.SOURCE) private @interface Noted {}
              Prices(/*KS143*/@Main String name) {}
              /*KS143*/@Of({String.class, Secret[].class}) Prices(int limit) {}
              Prices(/*KS143*/@In(Mode.FAST) long limit, /*KS143*/@Deep(@In(Mode.FAST)) int more) {}
              @Noted private Prices() {}
              @Noted @Of(int.class) Prices(double factor) {}
              @SuppressWarnings("KS143: nobody reads it") Prices(@Main char unit) {}
              @Memoize String quote(@Main String sku) { return sku; }
            }
            """);
    assertThat(messages)
        .contains(
            "@Main is not repeated by MemoizedPrices, which cannot name Prices.Main",
            "@Of is not repeated by MemoizedPrices, which cannot name Prices.Secret",
            "Fix: make Prices.Secret package-private");
  }

  @Test
  void privateScope_isTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        class Shop {
          private enum Mode { FAST }
          @javax.inject.Scope @interface Scoped { Mode value(); }
          /*KS143*/@Scoped(Mode.FAST) static class Prices {
            @Memoize String quote(String sku) { return sku; }
          }
        }
        """, """
        package javax.inject;
        public @interface Scope {}
        """);
  }
}
