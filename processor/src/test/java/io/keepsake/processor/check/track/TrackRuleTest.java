package io.keepsake.processor.check.track;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an answer was made of is known in memory, to the thread that computes it, and of what is in the key. */
class TrackRuleTest {

  @Test
  void tracked_isKeptInMemoryAlone() {
    String messages = check("""
        package t;
        import io.keepsake.Backend;
        import io.keepsake.Memoize;
        class Prices {
          @Memoize(backend = Backend.FOLDER, codeVersion = "1", track = /*KS127*/true) String a(int n) { return ""; }
          @Memoize(backend = Backend.CUSTOM, track = /*KS127*/true) String b(int n) { return ""; }
          @Memoize(backend = Backend.LFU, track = true) String c(int n) { return ""; }
          @Memoize(backend = Backend.TTL, ttl = "1m", track = true) String d(int n) { return ""; }
          @Memoize(backend = Backend.CUSTOM, track = false) String e(int n) { return ""; }
        }
        """);
    assertThat(messages)
        .contains("the answers of Prices.a(int) are kept by `backend = FOLDER` as well")
        .contains("use `dependsOn`, which reaches them");
  }

  @Test
  void tracked_isNotKeptByHooks() {
    String messages = check("""
        package t;
        import io.keepsake.Backend;
        import io.keepsake.Memoize;
        import io.keepsake.MemoizeHooks;
        import io.keepsake.runtime.Cached;
        class Prices {
          @Memoize(backend = Backend.CUSTOM, track = /*KS127*/true) @MemoizeHooks(Hooks.class) String a(int n) { return ""; }
        }
        class Hooks {
          static Cached<String> load(int n) { return Cached.absent(); }
          static void save(int n, String value) {}
        }
        """);
    assertThat(messages).contains("are kept by hooks as well");
  }

  @Test
  void tracked_isComputedByItsCaller() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        import java.util.concurrent.CompletableFuture;
        class Prices {
          @Memoize(track = /*KS128*/true) CompletableFuture<String> a(int n) { return null; }
          @Memoize(track = true, ttl = "5m", refresh = /*KS129*/"1m") String b(int n) { return ""; }
          @Memoize(track = true, ttl = "5m", staleOnError = /*KS129*/"1m") String c(int n) { return ""; }
          @Memoize(track = true, ttl = "5m", staleOnTimeout = /*KS129*/"1s") String d(int n) { return ""; }
          @Memoize(track = true, hardTimeout = /*KS129*/"1s") String e(int n) { return ""; }
          @Memoize(track = true, ttl = "5m", cacheExceptions = IllegalStateException/*KS129*/.class) String f(int n) { return ""; }
          @Memoize(track = true, ttl = "5m", idle = "1m", negativeTtl = "1s", unless = "isEmpty") String g(int n) { return ""; }
        }
        """);
    assertThat(messages)
        .contains("Prices.a(int) returns before its answer is there")
        .contains("`refresh` of Prices.b(int) does not go with `track`");
  }

  @Test
  void tracked_isCalledAgainWithItsKey() {
    String messages = check("""
        package t;
        import io.keepsake.KeyBy;
        import io.keepsake.KeyIgnore;
        import io.keepsake.Memoize;
        import java.util.ArrayList;
        import java.util.List;
        class Prices<T extends Comparable<T>> {
          final String tenant = "";
          record Id(String sku) { static Id of(String sku) { return new Id(sku); } }
          @Memoize(track = true) String a(@KeyIgnore Runnable /*KS130*/task) { return ""; }
          @Memoize(track = true) String b(@KeyBy("sku") Id /*KS130*/id) { return ""; }
          @Memoize(track = /*KS130*/true, key = Id.class) String c(String sku) { return ""; }
          @Memoize(track = /*KS130*/true, keyFields = "tenant") String d(String sku) { return ""; }
          @Memoize(track = /*KS130*/true) <E extends Comparable<E>> String e(E element) { return ""; }
          @Memoize(track = true) String f(ArrayList<String> /*KS130*/list) { return ""; }
          @Memoize(track = true) String g(List<String> list, int[] array, Iterable<T> rest, T one) { return ""; }
        }
        """);
    assertThat(messages)
        .contains("'task' is not in the key as it is")
        .contains("its key is made by `keyFields`")
        .contains("'list' is declared as java.util.ArrayList<java.lang.String>");
  }

  @Test
  void memoizedMethodThatIsNotTracked_isTold() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        class Prices {
          private final Rates rates;
          Prices(Rates rates) { this.rates = rates; }
          @Memoize int plain(int n) { return n; }
          @Memoize(track = true) int tracked(int n) { return n; }
          @Memoize(track = true) int a(int n) { return /*KS131 javac*/plain(n) + tracked(n); }
          @Memoize(track = true) int b(int n) { return rates/*KS131 javac*/.rate(n) + rates.followed(n); }
          @Memoize(track = true) int c(int n) { return Rates/*KS131 javac*/.fixed(n); }
          @Memoize(track = true) int d(int n) { return through(n); }
          private int through(int n) { return this/*KS131 javac*/.plain(n); }
          @Memoize(track = true, dependsOn = "plain") int e(int n) { return plain(n); }
          @SuppressWarnings("KS131: a constant") @Memoize(track = true) int f(int n) { return plain(n); }
          @Memoize int g(int n) { return plain(n) + tracked(n); }
        }
        class Rates {
          @Memoize int rate(int n) { return n; }
          @Memoize(track = true) int followed(int n) { return n; }
          @Memoize static int fixed(int n) { return n; }
        }
        """);
    assertThat(messages)
        .contains("Prices.a(int) is tracked and calls `t.Prices.plain`")
        .contains("Prices.d(int), by way of through(), is tracked");
  }
}
