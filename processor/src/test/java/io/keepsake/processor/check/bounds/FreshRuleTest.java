package io.keepsake.processor.check.bounds;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Attributes about answers that get old go together, and with the method. */
class FreshRuleTest {

  @Test
  void refresh_mustComeBeforeTheEnd() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        class Prices {
          @Memoize(refresh = /*KS087*/"5m") String a(int n) { return ""; }
          @Memoize(ttl = "5m", refresh = /*KS088*/"5m") String b(int n) { return ""; }
          @Memoize(ttl = "5m", refresh = /*KS088*/"1h") String c(int n) { return ""; }
          @Memoize(ttl = "5m", idle = /*KS089*/"2m", refresh = "1m") String d(int n) { return ""; }
          @Memoize(idle = /*KS089*/"2m",
              refresh = /*KS087*/"1m") String e(int n) { return ""; }
          @Memoize(ttl = "5m", refresh = /*KS021*/"soon") String f(int n) { return ""; }
          @Memoize(ttl = /*KS021*/"soon", refresh = "5m") String g(int n) { return ""; }
          @Memoize(ttl = "5m", refresh = "4m") String fine(int n) { return ""; }
        }
        """);
    assertThat(messages).contains("`refresh = \"5m\"` of Prices.a(int)");
  }

  @Test
  void stale_needsAnEnd_andSomebodyWhoWaits() {
    check("""
        package t;
        import io.keepsake.Memoize;
        import java.util.concurrent.CompletableFuture;
        class Prices {
          @Memoize(staleOnError = /*KS090*/"5m") String a(int n) { return ""; }
          @Memoize(staleOnTimeout = /*KS090*/"5s") String b(int n) { return ""; }
          @Memoize(ttl = "5m", staleOnTimeout = /*KS091*/"5s", hardTimeout = "1s") String c(int n) { return ""; }
          @Memoize(ttl = "5m", staleOnTimeout = /*KS092*/"5s") CompletableFuture<String> d(int n) { return null; }
          @Memoize(hardTimeout = /*KS092*/"5s") CompletableFuture<String> e(int n) { return null; }
          @Memoize(ttl = "5m", staleOnTimeout = /*KS094*/"2m") String f(int n) { return ""; }
          @Memoize(ttl = "5m", staleOnError = /*KS021*/"0s") String g(int n) { return ""; }
          @Memoize(ttl = "5m", staleOnTimeout = /*KS021*/"-1s") String h(int n) { return ""; }
          @Memoize(hardTimeout = /*KS021*/"1") String i(int n) { return ""; }
          @Memoize(idle = "5m", staleOnError = "1h") CompletableFuture<String> fine(int n) { return null; }
          @Memoize(ttl = "5m", staleOnTimeout = "1s", hardTimeout = "1s") String good(int n) { return ""; }
          @Memoize(hardTimeout = "1s") String well(int n) { return ""; }
        }
        """);
  }

  @Test
  void argumentsOfABackgroundComputation_mustBeCopied() {
    String messages = check("""
        package t;
        import io.keepsake.KeyBy;
        import io.keepsake.KeyIgnore;
        import io.keepsake.Memoize;
        import java.util.*;
        class Prices {
          @Memoize(ttl = "5m", refresh = "1m") String a(ArrayList<String> /*KS093*/words) { return ""; }
          @Memoize(hardTimeout = "1m") String b(int n, TreeMap<String, String> /*KS093*/words) { return ""; }
          @Memoize(ttl = "5m", staleOnTimeout = "1s") String c(SortedSet<String> /*KS093*/words) { return ""; }
          @Memoize(hardTimeout = "1s") String d(Deque<String> /*KS093*/words) { return ""; }
          @Memoize(ttl = "5m", staleOnError = "1m") String fine(ArrayList<String> words) { return ""; }
          @Memoize(hardTimeout = "1m") String good(
              List<String> a, Set<?> b, Map<String, Integer> c, Collection<String> d, int[] e) {
            return "";
          }
          @Memoize(hardTimeout = "1m") String well(
              @KeyBy("size") ArrayList<String> a, @KeyIgnore ArrayList<String> b) {
            return "";
          }
        }
        """);
    assertThat(messages).contains("declare it as `List`");
  }
}
