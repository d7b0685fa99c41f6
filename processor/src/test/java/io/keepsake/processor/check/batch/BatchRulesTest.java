package io.keepsake.processor.check.batch;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.processor.testing.Compilation;
import io.keepsake.processor.testing.Compiled;
import io.keepsake.processor.testing.Compiler;
import org.junit.jupiter.api.Test;

/** Methods that give many answers of a memoized one. */
class BatchRulesTest {

  @Test
  void namesOfNoMemoizedMethod_areToldWithWhatThereIs() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        import java.util.*;
        class Prices {
          @Memoize int quote(String sku) { return 0; }
          @Memoize int quote(long id) { return 0; }
          @Memoize(sharesWith = "quote") Map<String, Integer> fine(List<String> skus) { return null; }
          @Memoize(sharesWith = /*KS121*/"qoute") Map<String, Integer> a(List<String> skus) { return null; }
          @Memoize(sharesWith = /*KS121*/"plain") Map<String, Integer> b(List<String> skus) { return null; }
          @Memoize(sharesWith = /*KS121*/"fine") Map<String, Integer> c(List<String> skus) { return null; }
          @Memoize(sharesWith = /*KS121*/"") Map<String, Integer> d(List<String> skus) { return null; }
          @Memoize(sharesWith = /*KS121*/"Prices.quote(String)") Map<String, Integer> e(List<String> skus) { return null; }
          int plain(String sku) { return 0; }
        }
        """, """
        package t;
        import io.keepsake.Memoize;
        import java.util.*;
        class Alone {
          @Memoize(sharesWith = /*KS121*/"quote") Map<String, Integer> a(List<String> skus) { return null; }
        }
        """);
    assertThat(messages)
        .contains(
            "`sharesWith` \"qoute\" of Prices.a(List<String>) names a method that is not in Prices."
                + " Its memoized methods are: quote(String), quote(long).")
        .contains("Fix: write \"quote\"; which overload is meant follows from the parameters.")
        .contains(
            "\"plain\" of Prices.b(List<String>) names a method of Prices that is not memoized")
        .contains(
            "\"fine\" of Prices.c(List<String>) names a method that shares the answers of another")
        .contains("\"quote\" of Alone.a(List<String>) names a method that is not in Alone."
            + " It has no memoized method.");
  }

  @Test
  void parametersThatDoNotFit_areToldForEachOverload() {
    String messages = check("""
        package t;
        import io.keepsake.KeyIgnore;
        import io.keepsake.Memoize;
        import java.util.*;
        class Prices {
          @Memoize int quote(String sku, int size) { return 0; }
          @Memoize int quote(long id) { return 0; }
          @Memoize int free(@KeyIgnore String sku) { return 0; }
          @Memoize static int fixed(String sku) { return 0; }
          @Memoize <T> int typed(T sku) { return 0; }
          @Memoize(sharesWith = "quote") Map<String, Integer> fine(int size, Set<String> skus) { return null; }
          @Memoize(sharesWith = "quote") Map<Long, Integer> fine(Collection<? extends Long> ids) { return null; }
          @Memoize(sharesWith = /*KS122*/"quote") Map<String, Integer> a(List<String> skus) { return null; }
          @Memoize(sharesWith = /*KS122*/"quote") Map<String, Integer> b(List<String> skus, long size) { return null; }
          @Memoize(sharesWith = /*KS122*/"quote") Map<String, Integer> c(String[] skus, int size) { return null; }
          @Memoize(sharesWith = /*KS122*/"quote") Map<Integer, Integer> d(List<Integer> skus) { return null; }
          @Memoize(sharesWith = /*KS122*/"quote") Map<String, Integer> e(List<String> a, List<String> b, int size) { return null; }
          @Memoize(sharesWith = /*KS122*/"quote") Map<String, Integer> f() { return null; }
          @Memoize(sharesWith = /*KS122*/"quote") Map<String, Integer> g(List<?> skus, int size) { return null; }
          @Memoize(sharesWith = /*KS122*/"free") Map<String, Integer> h(List<String> skus) { return null; }
          @Memoize(sharesWith = /*KS122*/"fixed") Map<String, Integer> i(List<String> skus) { return null; }
          @Memoize(sharesWith = /*KS122*/"typed") <T> Map<T, Integer> j(List<T> skus) { return null; }
          @Memoize(sharesWith = /*KS122*/"quote") Map<String, Integer> k(List<String> skus, @KeyIgnore int size) { return null; }
        }
        """);
    assertThat(messages)
        .contains(
            "Prices.a(List<String>) does not fit the parameters: of quote(String, int) because only one"
                + " of its parameters 'sku' and 'size' can take a key, and nothing gives the rest; of quote(long)"
                + " because it takes 'id' as long, and the keys are String.")
        .contains("it takes 'size' as int, and b as long")
        .contains("it has no parameter 'skus', which is no Collection, List or Set of keys either")
        .contains("it takes 'id' as long, and the keys are Integer")
        .contains("any of 'a' and 'b' could have the keys")
        .contains("no parameter has the keys")
        .contains("of free(String) because none of its parameters is left to take a key")
        .contains("of fixed(String) because one of the two is static, and the other is not")
        .contains("of typed(T) because there are type variables");
  }

  /** Parameters of equal types could be mistaken for each other, and nobody would notice. */
  @Test
  void parametersWithoutNames_areNotGuessed() {
    Compiled base = Compilation.with(Compiler.JAVAC)
        .withoutParameterNames()
        .source("""
            package t;
            import io.keepsake.Memoize;
            interface Base {
              @Memoize int quote(String region, String sku);
              @Memoize int one(String sku);
            }
            """)
        .run()
        .succeeded();
    Compiled both = Compilation.with(Compiler.JAVAC).after(base).source("""
            package t;
            import io.keepsake.Memoize;
            import java.util.*;
            interface Child extends Base {
              @Memoize(sharesWith = "one") Map<String, Integer> ones(List<String> skus);
              @Memoize(sharesWith = "quote") Map<String, Integer> quotes(List<String> skus, String arg1);
            }
            """).run();
    assertThat(both.problems())
        .singleElement()
        .satisfies(told -> assertThat(told.message())
            .contains(
                "[KS122]",
                "of quote(String, String) because the names of the parameters are not in the")
            .contains("javac -parameters"));
  }

  @Test
  void severalThatFit_areTold() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        import java.util.*;
        class Prices {
          @Memoize int quote(CharSequence sku) { return 0; }
          @Memoize int quote(Comparable<String> sku) { return 0; }
          @Memoize int exact(CharSequence sku) { return 0; }
          @Memoize int exact(String sku) { return 0; }
          @Memoize(sharesWith = /*KS126*/"quote") Map<String, Integer> a(List<String> skus) { return null; }
          @Memoize(sharesWith = "exact") Map<String, Integer> b(List<String> skus) { return null; }
        }
        """);
    assertThat(messages)
        .contains("could mean any of quote(CharSequence), quote(Comparable<String>).");
  }

  @Test
  void resultsThatAreNoMapOfTheAnswers_areTold() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        import java.util.*;
        import java.util.concurrent.CompletableFuture;
        class Prices {
          @Memoize int quote(String sku) { return 0; }
          @Memoize CompletableFuture<String> later(String sku) { return null; }
          @Memoize(sharesWith = "quote") List<Integer> /*KS123*/a(List<String> skus) { return null; }
          @Memoize(sharesWith = "quote") Map<String, Long> /*KS123*/b(List<String> skus) { return null; }
          @Memoize(sharesWith = "quote") Map<CharSequence, Integer> /*KS123*/c(List<String> skus) { return null; }
          @Memoize(sharesWith = "quote") HashMap<String, Integer> /*KS123*/d(List<String> skus) { return null; }
          @Memoize(sharesWith = "quote") Map<String, ? extends Integer> /*KS123*/e(List<String> skus) { return null; }
          @Memoize(sharesWith = "quote") void /*KS123*/f(List<String> skus) {}
          @Memoize(sharesWith = "later") CompletableFuture<Map<String, String>> /*KS123*/g(List<String> skus) { return null; }
          @Memoize(sharesWith = "later") Map<String, CompletableFuture<String>> fine(List<String> skus) { return null; }
        }
        """);
    assertThat(messages)
        .contains(
            "Prices.a(List<String>) does not return the answers of Prices.quote(String) by their keys,"
                + " which are a Map<String, Integer>.")
        .contains("Fix: return `Map<String, CompletableFuture<String>>`.");
  }

  @Test
  void whatElseIsSaid_belongsToTheOtherMethod() {
    String messages = check("""
        package t;
        import static io.keepsake.Scope.CLASS;
        import io.keepsake.*;
        import java.util.*;
        class Prices {
          @Memoize(ttl = "1h") int quote(@KeyBy("length") String sku) { return 0; }
          @Memoize(sharesWith = "quote", ttl = /*KS124*/"1h", capacity = /*KS124*/5)
          Map<String, Integer> a(List<String> skus) { return null; }
          @Memoize(sharesWith = "quote") /*KS124*/@MemoizeHooks(Hooks.class)
          Map<String, Integer> b(/*KS124*/@KeyBy("size") List<String> skus) { return null; }
          @Memoize(sharesWith = /*KS121*/"missing", scope = /*KS124*/CLASS)
          Map<String, Integer> c(List<String> skus) { return null; }
          static class Hooks {}
        }
        """);
    assertThat(messages)
        .contains(
            "`ttl` says nothing on Prices.a(List<String>), whose answers are those of another method")
        .contains("Fix: remove it, or put it on Prices.quote(String).")
        .contains("@MemoizeHooks says nothing on Prices.b(List<String>)")
        .contains("Fix: remove it, or put it on the method that `sharesWith` names.");
  }

  @Test
  void answersThatAreComputedElsewhere_haveNoBatches() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        import java.util.*;
        import reactor.core.publisher.Mono;
        class Prices {
          @Memoize(ttl = "1h", refresh = "1m") int fresh(String sku) { return 0; }
          @Memoize(hardTimeout = "1m") int timed(String sku) { return 0; }
          @Memoize Mono<String> mono(String sku) { return null; }
          @Memoize(track = true) int tracked(String sku) { return 0; }
          @Memoize(sharesWith = /*KS125*/"tracked") Map<String, Integer> d(List<String> skus) { return null; }
          @Memoize(sharesWith = /*KS125*/"fresh") Map<String, Integer> a(List<String> skus) { return null; }
          @Memoize(sharesWith = /*KS125*/"timed") Map<String, Integer> b(List<String> skus) { return null; }
          @Memoize(sharesWith = /*KS125*/"mono") Map<String, Mono<String>> c(List<String> skus) { return null; }
        }
        """);
    assertThat(messages)
        .contains("answers of Prices.fresh(String) are computed in other threads")
        .contains("Prices.mono(String) returns what is computed when somebody subscribes to it");
  }

  @Test
  void methodAndBody_areHeldToWhatHoldsForTheOther() {
    String messages = check("""
        package t;
        import static io.keepsake.Scope.CLASS;
        import io.keepsake.*;
        import java.util.*;
        class Prices {
          private final String tenant = "t" + hashCode();
          private int calls;
          @Memoize(scope = /*KS030 ecj*//*KS030 ecj*//*KS029 javac*/CLASS) int quote(String sku) { return 0; }
          @Memoize(sharesWith = "quote") Map<String, Integer> quotes(List<String> skus) {
            return Map.of(tenant, 1);
          }
          @Memoize int price(String sku) { return 0; }
          @Memoize(sharesWith = "price") final Map<String, Integer> /*KS002*/prices(List<String> skus) { return null; }
          @Memoize(sharesWith = "price") private Map<String, Integer> /*KS001*/more(List<String> skus) { return null; }
          @Memoize(sharesWith = "price") Map<String, Integer> many(List<String> skus) {
            /*KS098 javac*/calls++;
            return null;
          }
        }
        """, """
        package t;
        import io.keepsake.*;
        import java.util.*;
        class Told {
          private int calls;
          @Memoize int price(String sku) { return 0; }
          @SuppressWarnings({"KS098: it is logged", /*KS104 javac*/"KS099"})
          @Memoize(sharesWith = "price") Map<String, Integer> told(List<String> skus) {
            calls++;
            return null;
          }
        }
        """);
    assertThat(messages)
        .contains("Prices.quotes(List<String>) reads tenant of its instance")
        .contains("Prices.many(List<String>) writes the field `calls`");
  }

  @Test
  void inheritedMethod_needsThePartnerToBeMemoizedAsWell() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        import java.util.*;
        class Base {
          @Memoize int quote(String sku) { return 0; }
          @Memoize(sharesWith = "quote") Map<String, Integer> quotes(List<String> skus) { return null; }
        }
        """, """
        package t;
        import io.keepsake.MemoizedType;
        @MemoizedType
        class Fine extends Base {}
        """, """
        package t;
        import io.keepsake.Memoize;
        /*KS121*/class Child extends Base {
          @Override int quote(String sku) { return 1; }
          @Memoize int other(String sku) { return 1; }
        }
        """);
    assertThat(messages)
        .contains(
            "\"quote\" of Base.quotes(List<String>) names a method of Child that is not memoized");
  }

  @Test
  void othersThatNameSuchAMethod_areTold() {
    String messages = check("""
        package t;
        import io.keepsake.*;
        import java.util.*;
        class Prices {
          @Memoize int quote(String sku) { return 0; }
          @Memoize(sharesWith = "quote") Map<String, Integer> quotes(List<String> skus) { return null; }
          @Memoize(dependsOn = /*KS085*/"quotes") int total(String sku) { return 0; }
          @Invalidates(method = /*KS072*/"quotes", all = true) void change() {}
        }
        """);
    assertThat(messages).contains("quote(String)");
  }
}
