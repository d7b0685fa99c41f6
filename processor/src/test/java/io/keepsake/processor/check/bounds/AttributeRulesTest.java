package io.keepsake.processor.check.bounds;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttributeRulesTest {

  @Test
  void badDurations_areTold() {
    String messages = check("""
            package t;
            import io.keepsake.Memoize;
            class Prices {
              @Memoize(ttl = /*KS021*/"10") String a(int n) { return ""; }
              @Memoize(ttl = /*KS021*/"0") String b(int n) { return ""; }
              @Memoize(ttl = /*KS021*/"0s") String c(int n) { return ""; }
              @Memoize(ttl = /*KS021*/"-5m") String d(int n) { return ""; }
              @Memoize(ttl = /*KS021*/"PT-5M") String e(int n) { return ""; }
              @Memoize(ttl = /*KS021*/"soon") String f(int n) { return ""; }
              @Memoize(ttl = /*KS021*/"999999999999d") String g(int n) { return ""; }
              @Memoize(ttl = /*KS021*/" ") String h(int n) { return ""; }
              @Memoize(idle = /*KS021*/"10 parsecs") String i(int n) { return ""; }
              @Memoize(waitTimeout = /*KS021*/"0ms") String j(int n) { return ""; }
              @Memoize(waitTimeout = /*KS021*/"") String k(int n) { return ""; }
              @Memoize(ttl = /*KS021*/"1x",
                  idle = /*KS021*/"2x") String l(int n) { return ""; }
              @Memoize(ttl = "PT1H30M", idle = "250ms", waitTimeout = "10s") String fine(int n) { return ""; }
              @Memoize(ttl = "") String forever(int n) { return ""; }
            }
            """);
    assertThat(messages)
        .contains(
            "`ttl = \"10\"` of Prices.a(int)", "`waitTimeout = \"\"` of Prices.k(int) is empty");
  }

  @Test
  void badCapacity_isTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        class Prices {
          static final int SIZE = -1;
          @Memoize(capacity = /*KS022*/0) String a(int n) { return ""; }
          @Memoize(capacity = /*KS022*/SIZE) String b(int n) { return ""; }
          @Memoize(capacity = 1) String c(int n) { return ""; }
          @Memoize(capacity = Memoize.UNBOUNDED) String d(int n) { return ""; }
        }
        """);
  }

  @Test
  void ttlBackendWithoutTtl_isTold() {
    check("""
        package t;
        import static io.keepsake.Backend.*;
        import io.keepsake.Memoize;
        class Prices {
          @Memoize(backend = /*KS023*/TTL) String a(int n) { return ""; }
          @Memoize(backend = TTL, ttl = /*KS023*/"") String b(int n) { return ""; }
          @Memoize(backend = TTL, ttl = /*KS021*/"x") String c(int n) { return ""; }
          @Memoize(backend = TTL, ttl = "10m") String fine(int n) { return ""; }
        }
        """);
  }

  @Test
  void idleLongerThanTtl_isTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        class Prices {
          @Memoize(ttl = "10m", idle = /*KS024*/"1h") String a(int n) { return ""; }
          @Memoize(ttl = "10m", idle = /*KS024*/"600s") String same(int n) { return ""; }
          @Memoize(ttl = "1h", idle = "10m") String fine(int n) { return ""; }
        }
        """);
  }

  @Test
  void nullsOfPrimitive_isTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        import static io.keepsake.Nulls.*;
        class Prices {
          @Memoize(nulls = /*KS025*/SKIP) int a(int n) { return 0; }
          @Memoize(nulls = SKIP) Integer fine(int n) { return 0; }
          @Memoize(nulls = STORE) int stored(int n) { return 0; }
        }
        """);
  }

  @Test
  void scopeOfStatic_isTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        import static io.keepsake.Scope.*;
        class Prices {
          @Memoize(scope = /*KS028*/CLASS) static int a(int n) { return 0; }
          @Memoize(scope = INSTANCE) static int fine(int n) { return 0; }
        }
        """);
  }
}
