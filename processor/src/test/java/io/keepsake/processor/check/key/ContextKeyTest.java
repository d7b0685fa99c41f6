package io.keepsake.processor.check.key;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a call is made with does not belong in the key. */
class ContextKeyTest {

  @Test
  void contexts_areTold() {
    String messages = check("""
        package t;
        import io.keepsake.KeyBy;
        import io.keepsake.Memoize;
        import java.sql.Connection;
        import java.util.Optional;
        import java.util.concurrent.*;
        import java.util.logging.Logger;
        import javax.sql.DataSource;
        class Prices {
          @Memoize int a(Executor /*KS101*/executor) { return 0; }
          @Memoize int b(int n, ScheduledExecutorService /*KS101*/timer) { return 0; }
          @Memoize int c(ForkJoinPool /*KS101*/pool) { return 0; }
          @Memoize int d(Logger /*KS101*/log, System.Logger /*KS101*/other) { return 0; }
          @Memoize int e(Connection /*KS101*/connection, DataSource /*KS101*/source) { return 0; }
          @Memoize int f(Thread /*KS101*/thread, Future<String> /*KS101*/future) { return 0; }
          @Memoize int g(CompletableFuture<String> /*KS101*/future) { return 0; }
          @Memoize int h(CancellationToken /*KS101*/token) { return 0; }
          @Memoize int i(Optional<Executor> /*KS101*/executor) { return 0; }
          @Memoize int j(@KeyBy(/*KS101*/"log") Request request) { return 0; }
          @Memoize int k(Pool /*KS101*/pool) { return 0; }
          record Request(int id, Logger log) {}
          interface CancellationToken {}
          static final class Pool implements Executor { public void execute(Runnable task) {} }
        }
        """);
    assertThat(messages)
        .contains("'executor' of Prices.a(Executor): Executor is what a call is made with")
        .contains("Fix: put @KeyIgnore on 'executor' if the answer is the same for all;");
  }

  @Test
  void data_isFine() {
    check("""
        package t;
        import io.keepsake.Backend;
        import io.keepsake.KeyBy;
        import io.keepsake.KeyIgnore;
        import io.keepsake.Memoize;
        import java.time.Clock;
        import java.util.Locale;
        import java.util.concurrent.Executor;
        import java.util.logging.Logger;
        class Prices {
          @Memoize int a(String sku, @KeyIgnore Executor executor) { return 0; }
          @Memoize int b(@KeyBy("getName") Logger log) { return 0; }
          @Memoize int c(Locale locale, Clock clock) { return 0; }
          @Memoize(backend = Backend.FOLDER, codeVersion = "1") int d(Executor /*KS041*/executor) { return 0; }
          @SuppressWarnings("KS101: there are two of them") @Memoize int e(Executor executor) { return 0; }
        }
        """);
  }
}
