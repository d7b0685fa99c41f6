package io.keepsake.processor.check.data;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What has no bytes is told with the way to it. */
class DataRuleTest {

  @Test
  void resultWithoutBytes_isToldWithThePath() {
    String messages = check("""
        package t;
        import io.keepsake.Backend;
        import io.keepsake.Memoize;
        import java.util.List;
        import java.util.Map;
        import java.util.Optional;
        import java.util.concurrent.CompletableFuture;
        class Prices {
          @Memoize(backend = Backend.FOLDER) Quote /*KS040*/quote(String sku) { return null; }
          @Memoize(backend = Backend.FOLDER) Thread /*KS040*/plain(String sku) { return null; }
          @Memoize(backend = Backend.FOLDER) CompletableFuture<Thread> /*KS040*/later(String sku) { return null; }
          @Memoize(backend = Backend.FOLDER) Map<String, Optional<Object>> /*KS040*/map(String sku) { return null; }
          @Memoize(backend = Backend.FOLDER) Shape /*KS040*/shape(String sku) { return null; }
          @Memoize(backend = Backend.FOLDER) <T> List<T> /*KS040*/generic(String sku) { return null; }
          @SuppressWarnings("rawtypes")
          @Memoize(backend = Backend.FOLDER) List /*KS040*/raw(String sku) { return null; }
          @Memoize(backend = Backend.FOLDER) Hidden /*KS040*/hidden(String sku) { return null; }
          @Memoize List<Object> fine(String sku) { return null; }
          record Quote(String sku, List<Line> lines) {}
          record Line(int quantity, Thread product, Quote back) {}
          sealed interface Shape {}
          record Circle(double radius) implements Shape {}
          static final class Square implements Shape {}
          record Hidden(Inside inside) {}
          private record Inside(int n) {}
        }
        """);
    assertThat(messages)
        .contains("Quote.lines[].product: java.lang.Thread is neither a record nor a sealed type")
        .contains("cannot be written as bytes: java.lang.Thread is neither")
        .contains("Map<String, Optional<Object>>{value}.get(): java.lang.Object")
        .contains("Prices.Shape(t.Prices.Square): t.Prices.Square")
        .contains("List<T>[]: T is a type variable")
        .contains("List is raw")
        .contains("Prices.Hidden.inside: t.Prices.Inside is not visible")
        .contains("Fix: make t.Prices.Square a record, name a codec for it by @MemoizeCodec")
        .contains("Fix: name a codec by @MemoizeCodec on the method, or return something else.")
        .doesNotContain("make java.", "make T ");
  }

  @Test
  void resultThatIsNone_isToldOnce() {
    check("""
        package t;
        import io.keepsake.Backend;
        import io.keepsake.Memoize;
        import java.util.stream.Stream;
        class Prices {
          @Memoize(backend = Backend.FOLDER) void /*KS011*/nothing(String sku) {}
          @Memoize(backend = Backend.FOLDER) Stream<String> /*KS012*/lines(String sku) { return null; }
        }
        """);
  }

  @Test
  void keyWithoutBytes_isTold() {
    String messages = check("""
        package t;
        import io.keepsake.Backend;
        import io.keepsake.KeyBy;
        import io.keepsake.KeyIgnore;
        import io.keepsake.Memoize;
        import java.io.File;
        import java.util.List;
        import java.util.stream.Stream;
        class Prices {
          @Memoize(backend = Backend.FOLDER) int file(File /*KS041*/file) { return 0; }
          @Memoize(backend = Backend.FOLDER) int list(List<? extends Item> /*KS041*/items) { return 0; }
          @Memoize(backend = Backend.FOLDER) <T> int any(T /*KS041*/any) { return 0; }
          @Memoize(backend = Backend.FOLDER) int by(@KeyBy(/*KS041*/"file") Item item) { return 0; }
          @Memoize(backend = Backend.FOLDER) int once(Stream<String> /*KS020*/lines) { return 0; }
          @Memoize(backend = Backend.FOLDER)
          <E extends Color> int fine(@KeyIgnore File file, @KeyBy("name") Item item, E color) { return 0; }
          record Item(String name, File file) {}
          enum Color { RED }
        }
        """);
    assertThat(messages)
        .contains("'items' of Prices.list(List<? extends Prices.Item>)")
        .contains(
            "List<? extends Prices.Item>[].file: java.io.File is neither a record nor a sealed type")
        .contains("Fix: put @KeyBy(\"…\") or @KeyIgnore on 'file'.")
        .doesNotContain("make java.");
  }
}
