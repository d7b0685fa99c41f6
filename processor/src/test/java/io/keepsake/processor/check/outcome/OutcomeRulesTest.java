package io.keepsake.processor.check.outcome;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said of answers one by one is checked where it is said. */
class OutcomeRulesTest {

  @Test
  void keptExceptions_mustBeAnswers() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        import io.keepsake.runtime.MemoCycleException;
        import java.io.FileNotFoundException;
        import java.io.IOException;
        import java.util.concurrent.CompletableFuture;
        class Prices {
          private static class Hidden extends RuntimeException {}
          @Memoize(ttl = "1m", cacheExceptions = IOException/*KS060*/.class) int a(int n) { return 0; }
          @Memoize(ttl = "1m", cacheExceptions = Throwable/*KS060*/.class) int b(int n) { return 0; }
          @Memoize(ttl = "1m", cacheExceptions = Error/*KS060*/.class) int c(int n) { return 0; }
          @Memoize(ttl = "1m", cacheExceptions = StackOverflowError/*KS060*/.class) int d(int n) { return 0; }
          @Memoize(ttl = "1m", cacheExceptions = MemoCycleException/*KS060*/.class) int e(int n) { return 0; }
          @Memoize(ttl = "1m", cacheExceptions = InterruptedException/*KS060*/.class)
          int f(int n) throws InterruptedException { return 0; }
          @Memoize(ttl = "1m", cacheExceptions = {FileNotFoundException/*KS060*/.class, IOException.class})
          int g(int n) throws IOException { return 0; }
          @Memoize(ttl = "1m", cacheExceptions = {IOException.class, IOException/*KS060*/.class})
          int h(int n) throws IOException { return 0; }
          @Memoize(ttl = "1m", cacheExceptions = Hidden/*KS060*/.class) int i(int n) { return 0; }
          @Memoize(ttl = "1m", cacheExceptions = FileNotFoundException.class) int j(int n) throws IOException { return 0; }
          @Memoize(ttl = "1m", cacheExceptions = Exception.class) int k(int n) { return 0; }
          @Memoize(ttl = "1m", cacheExceptions = AssertionError.class) int l(int n) { return 0; }
          @Memoize(ttl = "1m", cacheExceptions = IOException.class) CompletableFuture<String> m(int n) { return null; }
          @Memoize(cacheExceptions = {}) int fine(int n) { return 0; }
        }
        """);
    assertThat(messages)
        .contains(
            "java.io.IOException in `cacheExceptions` of Prices.a(int) is a checked exception")
        .contains("java.lang.Throwable in `cacheExceptions` of Prices.b(int) is, or covers,")
        .contains("IOException is in the list as well")
        .contains("is not visible to the generated class");
  }

  @Test
  void keptExceptions_mustGoAgain() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        class Prices {
          @Memoize(cacheExceptions = IllegalStateException/*KS061*/.class) int a(int n) { return 0; }
          @Memoize(idle = "1m", cacheExceptions = IllegalStateException/*KS061*/.class) int b(int n) { return 0; }
          @Memoize(negativeTtl = "1m", cacheExceptions = IllegalStateException.class) int c(int n) { return 0; }
          @Memoize(until = "noon UTC", cacheExceptions = IllegalStateException.class) int d(int n) { return 0; }
          @Memoize(negativeTtl = /*KS021*/"x", cacheExceptions = IllegalStateException.class) int e(int n) { return 0; }
        }
        """);
    assertThat(messages).contains("would keep an exception for ever");
  }

  @Test
  void negativeTtl_mustMatter() {
    check("""
        package t;
        import io.keepsake.Memoize;
        import io.keepsake.Nulls;
        import java.util.Optional;
        import java.util.OptionalInt;
        class Prices {
          @Memoize(negativeTtl = /*KS062*/"1m") int a(int n) { return 0; }
          @Memoize(negativeTtl = /*KS062*/"1m", nulls = Nulls.SKIP) String b(int n) { return ""; }
          @Memoize(negativeTtl = "1m", nulls = Nulls.SKIP) Optional<String> c(int n) { return Optional.empty(); }
          @Memoize(negativeTtl = "1m") OptionalInt d(int n) { return OptionalInt.empty(); }
          @Memoize(negativeTtl = "1m") String e(int n) { return null; }
          @Memoize(negativeTtl = /*KS021*/"0s") String f(int n) { return null; }
        }
        """);
  }

  @Test
  void methodsThatAreAsked_mustBeThere() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        import java.util.List;
        class Prices {
          @Memoize(unless = /*KS063*/"isEmtpy") List<String> a(int n) { return List.of(); }
          @Memoize(onlyIf = /*KS063*/"wonderful") int b(int n) { return 0; }
          @Memoize(ttlFrom = /*KS063*/"expiresIn") String c(int n) { return ""; }
          @Memoize(copy = true, unless = /*KS063*/"length") int[] d(int n) { return new int[0]; }
          @Memoize(unless = "isEmpty", onlyIf = /*KS065*/"isEmpty") String e(int n) { return ""; }
          @Memoize(unless = "isEmpty") List<String> fine(int n) { return List.of(); }
        }
        """);
    assertThat(messages)
        .contains("`unless = \"isEmtpy\"` of Prices.a(int) names no method of the answer, nor of"
            + " the class; there are: isEmpty.")
        .contains("Fix: did you mean \"isEmpty\"?")
        .contains("; there is none that returns java.time.Duration")
        .contains("Fix: declare boolean wonderful(int answer, int n), with or without the key.");
  }

  @Test
  void methodsThatAreAsked_mustFit() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        import io.keepsake.Scope;
        import java.io.IOException;
        import java.time.Duration;
        class Prices {
          @Memoize(unless = /*KS064*/"length") String a(int n) { return ""; }
          @Memoize(unless = /*KS064*/"same") String b(int n) { return ""; }
          @Memoize(unless = /*KS064*/"secret") String c(int n) { return ""; }
          @Memoize(unless = /*KS064*/"failing") String d(int n) { return ""; }
          @Memoize(unless = /*KS064*/"boxed") String e(int n) { return ""; }
          @Memoize(unless = /*KS064*/"other") String f(int n) { return ""; }
          @Memoize(unless = /*KS064*/"generic") String g(int n) { return ""; }
          @Memoize(unless = /*KS064*/"instance") static String h(int n) { return ""; }
          @Memoize(unless = /*KS064*/"instance", scope = Scope/*KS030 ecj*/.CLASS) String i(int n) { return ""; }
          @Memoize(unless = /*KS064*/"primitive") Integer j(int n) { return 1; }
          @Memoize(ttlFrom = /*KS064*/"instance") String k(int n) { return ""; }
          @Memoize(unless = /*KS064*/"of") Amount l(int n) { return null; }
          @Memoize(unless = /*KS064*/"hidden") Amount m(int n) { return null; }
          @Memoize(unless = "instance") String fine(int n) { return ""; }
          boolean same(String a) { return true; }
          boolean same(Object a) { return true; }
          private boolean secret(String a) { return true; }
          boolean failing(String a) throws IOException { return true; }
          Boolean boxed(String a) { return true; }
          boolean other(String a, String n) { return true; }
          <T> boolean generic(T a) { return true; }
          boolean instance(String a) { return true; }
          boolean primitive(int a) { return true; }
        }
        class Amount {
          static boolean of() { return true; }
          private boolean hidden() { return true; }
        }
        """);
    assertThat(messages)
        .contains("names a method that does not return boolean")
        .contains("names several methods that could be asked")
        .contains("names a method that is not visible")
        .contains("names a method that declares a checked exception")
        .contains("names a method that does not take the answer")
        .contains("names a method with type variables of its own")
        .contains("names an instance method, and no single instance can speak for the answers")
        .contains("names a method that does not return java.time.Duration")
        .contains("names a static method of the answer's type")
        .contains("declare static boolean instance(String answer, int n)");
  }

  @Test
  void jitter_mustBeReadable_andHaveSomethingToShorten() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        class Prices {
          @Memoize(ttl = "1m", ttlJitter = /*KS066*/"1m") int a(int n) { return 0; }
          @Memoize(ttl = "1m", ttlJitter = /*KS066*/"100%") int b(int n) { return 0; }
          @Memoize(ttl = "1m", ttlJitter = /*KS066*/"0%") int c(int n) { return 0; }
          @Memoize(ttl = "1m", ttlJitter = /*KS066*/"some") int d(int n) { return 0; }
          @Memoize(ttlJitter = /*KS067*/"10%") int e(int n) { return 0; }
          @Memoize(idle = "1m", ttlJitter = /*KS067*/"1s") int f(int n) { return 0; }
          @Memoize(ttl = "1m", ttlJitter = "2.5%") int g(int n) { return 0; }
          @Memoize(until = "noon UTC", ttlJitter = "1m") int h(int n) { return 0; }
        }
        """);
    assertThat(messages)
        .contains("`ttlJitter = \"1m\"` of Prices.a(int) is not shorter than `ttl = \"1m\"`");
  }

  @Test
  void until_mustBeReadable_andNameATimeZone() {
    String messages = check("""
        package t;
        import static io.keepsake.Backend.TTL;
        import io.keepsake.Memoize;
        class Prices {
          @Memoize(until = /*KS068*/"midnight") int a(int n) { return 0; }
          @Memoize(until = /*KS068*/"midnight Europe/Pari") int b(int n) { return 0; }
          @Memoize(until = /*KS068*/"25:00 UTC") int c(int n) { return 0; }
          @Memoize(until = /*KS068*/"tomorrow") int d(int n) { return 0; }
          @Memoize(until = /*KS068*/"someday 06:00 UTC") int e(int n) { return 0; }
          @Memoize(until = /*KS068*/"31st of month 06:00 UTC") int f(int n) { return 0; }
          @Memoize(until = /*KS068*/" ") int g(int n) { return 0; }
          @Memoize(until = "Monday 06:00 America/New_York") int h(int n) { return 0; }
          @Memoize(backend = TTL, until = "06:30:15 +01:00") int i(int n) { return 0; }
          @Memoize(until = "28th of month noon Europe/Paris") int j(int n) { return 0; }
        }
        """);
    assertThat(messages)
        .contains("names no time zone, and that of the machine differs from server to server")
        .contains("which Java does not know; perhaps you mean Europe/Paris");
  }

  @Test
  void failures_areKeptOrExcused() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        import java.util.List;
        import java.util.concurrent.CompletableFuture;
        class Prices {
          @Memoize(ttl = "1m", staleOnError = "1h", cacheExceptions = IllegalStateException/*KS069*/.class)
          int a(int n) { return 0; }
          @Memoize(ttl = "1m", refresh = "30s", cacheExceptions = IllegalStateException/*KS069*/.class)
          int b(int n) { return 0; }
          @Memoize(ttl = "1m", staleOnError = "1h", unless = "isEmpty")
          CompletableFuture<String> /*KS069*/c(int n) { return null; }
          @Memoize(ttl = "1m", staleOnError = "1h", unless = "isEmpty") String d(int n) { return ""; }
          @Memoize(ttl = "1m", refresh = "30s", unless = "isEmpty", negativeTtl = "1s")
          List<String> e(int n) { return List.of(); }
        }
        """);
    assertThat(messages)
        .contains("`cacheExceptions` of Prices.a(int) keeps failures")
        .contains("the answers of Prices.c(int) arrive later");
  }
}
