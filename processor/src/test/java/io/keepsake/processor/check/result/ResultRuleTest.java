package io.keepsake.processor.check.result;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultRuleTest {

  @Test
  void nothing_isTold() {
    String messages = check("""
            package t;
            import io.keepsake.Memoize;
            import java.util.Optional;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.CompletionStage;
            class Jobs {
              @Memoize void /*KS011*/run(int n) {}
              @Memoize Void /*KS011*/call(int n) { return null; }
              @Memoize Optional<Void> /*KS011*/maybe(int n) { return Optional.empty(); }
              @Memoize CompletableFuture<Void> /*KS011*/later(int n) { return null; }
              @Memoize CompletionStage<Void> /*KS011*/soon(int n) { return null; }
              @Memoize CompletableFuture<String> fine(int n) { return null; }
            }
            """);
    assertThat(messages)
        .contains(
            "Jobs.run(int) returns nothing",
            "Jobs.later(int) returns a CompletableFuture of nothing");
  }

  @Test
  void streamsAndIterators_areTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        import java.util.Enumeration;
        import java.util.Iterator;
        import java.util.ListIterator;
        import java.util.Spliterator;
        import java.util.stream.IntStream;
        import java.util.stream.Stream;
        class Lines {
          @Memoize Stream<String> /*KS012*/all(int n) { return null; }
          @Memoize IntStream /*KS012*/lengths(int n) { return null; }
          @Memoize Iterator<String> /*KS012*/one(int n) { return null; }
          @Memoize ListIterator<String> /*KS012*/both(int n) { return null; }
          @Memoize Enumeration<String> /*KS012*/old(int n) { return null; }
          @Memoize Spliterator<String> /*KS012*/split(int n) { return null; }
          @Memoize <S extends Stream<String>> S /*KS012*/own(int n) { return null; }
          @Memoize Iterable<String> fine(int n) { return null; }
        }
        """);
  }

  @Test
  void futuresThatCannotBeWatched_areTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        import java.util.concurrent.CompletionStage;
        import java.util.concurrent.Future;
        import java.util.concurrent.FutureTask;
        class Later {
          @Memoize Future<String> /*KS039*/some(int n) { return null; }
          @Memoize FutureTask<String> /*KS039*/task(int n) { return null; }
          @Memoize CompletionStage<String> fine(int n) { return null; }
        }
        """);
  }

  @Test
  void closeables_areTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        import java.io.InputStream;
        import java.io.Reader;
        class Files {
          @Memoize InputStream /*KS013*/open(String name) { return null; }
          @Memoize Reader /*KS013*/read(String name) { return null; }
          @Memoize AutoCloseable /*KS013*/lock(String name) { return null; }
          @Memoize Own /*KS013*/own(String name) { return null; }
          static class Own implements AutoCloseable {
            @Override public void close() {}
          }
        }
        """);
  }

  @Test
  void sharedArrays_areTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        class Bytes {
          @Memoize byte[] /*KS014*/load(String name) { return null; }
          @Memoize String[][] /*KS014*/table(String name) { return null; }
          @Memoize(copy = true) byte[] own(String name) { return null; }
        }
        """);
  }

  @Test
  void copyOfWhatCannotBeCopied_isTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        import java.util.ArrayList;
        import java.util.List;
        import java.util.concurrent.CompletableFuture;
        class Beans {
          @Memoize(copy = /*KS026*/true) Bean bean(int n) { return null; }
          @Memoize(copy = /*KS026*/true) ArrayList<String> exact(int n) { return null; }
          @Memoize(copy = /*KS026*/true) CompletableFuture<List<String>> later(int n) { return null; }
          @Memoize(copy = /*KS026*/true) java.util.concurrent.Future<String> /*KS039*/soon(int n) { return null; }
          @Memoize(copy = true) List<String> list(int n) { return null; }
          @Memoize(copy = false) Bean shared(int n) { return null; }
          static class Bean {}
        }
        """);
  }

  @Test
  void copyOfWhatNobodyChanges_isTold() {
    check("""
        package t;
        import io.keepsake.Memoize;
        import java.math.BigDecimal;
        import java.time.Instant;
        import java.util.Optional;
        import java.util.UUID;
        class Values {
          @Memoize(copy = /*KS027*/true) int primitive(int n) { return n; }
          @Memoize(copy = /*KS027*/true) Integer box(int n) { return n; }
          @Memoize(copy = /*KS027*/true) String text(int n) { return null; }
          @Memoize(copy = /*KS027*/true) BigDecimal number(int n) { return null; }
          @Memoize(copy = /*KS027*/true) Instant time(int n) { return null; }
          @Memoize(copy = /*KS027*/true) Optional<String> maybe(int n) { return null; }
          @Memoize(copy = /*KS027*/true) UUID id(int n) { return null; }
        }
        """);
  }
}
