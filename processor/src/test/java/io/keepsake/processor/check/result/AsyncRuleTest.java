package io.keepsake.processor.check.result;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.processor.testing.Compilation;
import io.keepsake.processor.testing.Compiled;
import io.keepsake.processor.testing.Compiler;
import io.keepsake.processor.testing.Told;
import io.keepsake.reactor.Monos;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AsyncRuleTest {

  @ParameterizedTest
  @EnumSource
  void missingAdapter_isToldWithTheDependency(Compiler compiler) throws URISyntaxException {
    Path adapter =
        Path.of(Monos.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Compiled compiled = Compilation.with(compiler)
        .source("""
            package t;
            import io.keepsake.Memoize;
            import reactor.core.publisher.Mono;
            class Prices {
              @Memoize Mono<String> quote/*KS110*/(String sku) { return Mono.just(sku); }
            }
            """)
        .classPathOnly(entry -> !entry.toAbsolutePath().equals(adapter))
        .run();
    assertThat(compiled.problems())
        .extracting(Told::codeAndLine)
        .containsExactly("KS110 Prices.java:5");
    assertThat(compiled.problems().get(0).message())
        .contains("io.keepsake.reactor.Monos, which is not on the class path")
        .contains("<artifactId>keepsake-reactor</artifactId>");
  }

  @Test
  void publishers_areRecipes() {
    check("""
        package t;
        import io.keepsake.Memoize;
        import java.util.concurrent.Flow;
        import reactor.core.publisher.Flux;
        class Prices {
          @Memoize Flux<String> /*KS111*/flux(String sku) { return Flux.just(sku); }
          @Memoize Flow.Publisher<String> /*KS111*/flow(String sku) { return null; }
        }
        """);
  }

  @Test
  void classes_mustHaveTheTwoMethods() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        import io.keepsake.MemoizeAsync;
        import io.smallrye.mutiny.Uni;
        import java.util.concurrent.Callable;
        import java.util.concurrent.CompletableFuture;
        import java.util.function.Supplier;
        class Prices {
          @Memoize @MemoizeAsync(Good.class) Supplier<String> good(int n) { return null; }
          @Memoize @MemoizeAsync(NoStart/*KS112*/.class) Supplier<String> a(int n) { return null; }
          @Memoize @MemoizeAsync(NoDefer/*KS112*/.class) Supplier<String> b(int n) { return null; }
          @Memoize @MemoizeAsync(Hidden/*KS112*/.class) Supplier<String> c(int n) { return null; }
          @Memoize @MemoizeAsync(int/*KS112*/.class) Supplier<String> d(int n) { return null; }
          @Memoize @MemoizeAsync(Good/*KS112*/.class) Uni<String> e(int n) { return null; }
          @SuppressWarnings("rawtypes")
          @Memoize @MemoizeAsync(Good/*KS112*/.class) Supplier f(int n) { return null; }
          /*KS112*/@MemoizeAsync(Good.class) Supplier<String> g(int n) { return null; }
          private static class Hidden {
            static <T> CompletableFuture<T> start(Supplier<T> computation) { return null; }
            static <T> Supplier<T> defer(Callable<CompletableFuture<T>> lookup) { return null; }
          }
        }
        class Good {
          static <T> CompletableFuture<T> start(Supplier<T> computation) { return null; }
          static <T> Supplier<T> defer(Callable<CompletableFuture<T>> lookup) { return null; }
        }
        class NoStart {
          <T> CompletableFuture<T> start(Supplier<T> computation) { return null; }
          static <T> Supplier<T> defer(Callable<CompletableFuture<T>> lookup) { return null; }
        }
        class NoDefer {
          static <T> CompletableFuture<T> start(Supplier<T> computation) { return null; }
          static <T> Supplier<T> defer(Supplier<CompletableFuture<T>> lookup) { return null; }
        }
        """);
    assertThat(messages)
        .contains(
            "t.NoStart has no visible method `static <T> CompletableFuture<T> start(Supplier<T>)`")
        .contains("t.NoDefer has no visible method"
            + " `static <T> Supplier<T> defer(Callable<CompletableFuture<T>>)`")
        .contains("t.Prices.Hidden is not visible from t")
        .contains("has no type argument")
        .contains("@MemoizeAsync does nothing here: g is not memoized.");
  }
}
