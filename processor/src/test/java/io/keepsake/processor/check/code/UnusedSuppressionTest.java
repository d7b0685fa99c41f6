package io.keepsake.processor.check.code;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A reason that stands in the source and is no longer true misleads. */
class UnusedSuppressionTest {

  @Test
  void suppressionOfNothing_isTold() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        class Prices {
          @Memoize @SuppressWarnings(/*KS104*/"KS014") int none(int n) { return n; }
          @Memoize @SuppressWarnings({"unused", /*KS104*/"KS019: it was a bean once"}) int reason(int n) { return n; }
          @Memoize @SuppressWarnings(/*KS104*/"KS021") int error(int n) { return n; }
          @Memoize @SuppressWarnings(/*KS104*/"KS999") int unknown(int n) { return n; }
          @Memoize @SuppressWarnings(/*KS104 javac*/"KS095: the time is only logged") int body(int n) { return n; }
        }
        """);
    assertThat(messages)
        .contains("@SuppressWarnings(\"KS019\") on Prices.reason(int) suppresses nothing");
  }

  @Test
  void suppressionOfSomething_isFine() {
    check("""
        package t;
        import io.keepsake.Memoize;
        @SuppressWarnings("KS095: on a type it is for all methods")
        class Prices {
          @Memoize @SuppressWarnings("KS014") byte[] array(int n) { return null; }
          @Memoize @SuppressWarnings("KS019: there is one") int bean(StringBuilder text) { return 0; }
          @Memoize @SuppressWarnings("KS095: only logged") long body(int n) { return System.nanoTime(); }
          @Memoize @SuppressWarnings("KS095: only logged") long called(int n) { return time(n); }
          @Memoize @SuppressWarnings({"KS030: of another compiler", "unused"}) int note(int n) { return n; }
          @SuppressWarnings("KS014") int other(int n) { return n; }
          private static long time(int n) { return System.nanoTime(); }
        }
        """);
  }
}
