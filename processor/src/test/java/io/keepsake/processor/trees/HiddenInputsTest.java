package io.keepsake.processor.trees;

import static io.keepsake.processor.testing.MarkedSources.check;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a body asks the world for must not be kept for ever. */
class HiddenInputsTest {

  @Test
  void clock_isTold() {
    String messages = check("""
        package t;
        import static java.lang.System.nanoTime;
        import static java.time.Clock.*;
        import io.keepsake.Memoize;
        import java.time.Clock;
        import java.time.Instant;
        import java.time.LocalDate;
        import java.time.ZoneId;
        import java.time.ZoneOffset;
        import java.util.*;
        import java.util.function.Supplier;
        class Prices {
          private final Clock clock = Clock/**/.systemUTC();
          private static final ZoneId HOME = ZoneOffset.UTC;
          @Memoize long millis(int n) { return System/*KS095 javac*/.currentTimeMillis() + n; }
          @Memoize long nanos(int n) { return /*KS095 javac*/nanoTime() + n; }
          @Memoize long once(int n) { return System/*KS095 javac*/.nanoTime() - System.nanoTime(); }
          @Memoize String instant(int n) { return n + "" + Instant/*KS095 javac*/.now(); }
          @Memoize String date(ZoneId zone) { return "" + LocalDate/*KS095 javac*/.now(zone); }
          @Memoize String home(int n) { return "" + LocalDate/*KS095 javac*/.now(HOME); }
          @Memoize String utc(int n) { return "" + LocalDate/*KS095 javac*/.now(ZoneOffset.UTC); }
          @Memoize String paris(int n) { return "" + LocalDate/*KS095 javac*/.now(ZoneId.of("Europe/Paris")); }
          @Memoize String qualified(int n) { return "" + java.time.Year/*KS095 javac*/.now(); }
          @Memoize String field(int n) { return "" + Instant/*KS095 javac*/.now(clock); }
          @Memoize long asked(int n) { return this.clock/*KS095 javac*/.millis(); }
          @Memoize long system(int n) { return /*KS095 javac*/systemUTC().millis(); }
          @Memoize Date old(int n) { return /*KS095 javac*/new Date(); }
          @Memoize int calendar(int n) { return Calendar/*KS095 javac*/.getInstance().get(n); }
          @Memoize String later(int n) { Supplier<Object> s = () -> Instant/*KS095 javac*/.now(); return "" + s.get(); }
          @Memoize String referred(int n) { Supplier<Object> s = /*KS095 javac*/Instant::now; return "" + s.get(); }
          @Memoize String made(int n) { Supplier<Object> s = /*KS095 javac*/Date::new; return "" + s.get(); }
          @Memoize String inside(int n) {
            return new Object() { String text() { return "" + Instant/*KS095 javac*/.now(); } }.text();
          }
        }
        """);
    assertThat(messages)
        .contains(
            "Prices.millis(int) reads the clock by `System.currentTimeMillis()`, and no `ttl` says",
            "by `LocalDate.now(zone)`",
            "If it is meant, say why: @SuppressWarnings(\"KS095: …\").");
  }

  @Test
  void timeThatIsGiven_isFine() {
    check("""
        package t;
        import io.keepsake.Backend;
        import io.keepsake.Memoize;
        import java.time.Clock;
        import java.time.Instant;
        import java.util.*;
        class Prices {
          private final Ticker ticker = new Ticker();
          @Memoize(ttl = "1s") long withTtl(int n) { return System.currentTimeMillis() + n; }
          @Memoize(idle = "1s") long withIdle(int n) { return System.nanoTime() + n; }
          @Memoize(backend = Backend.TTL, ttl = "1s") double random(int n) { return Math.random(); }
          @Memoize String given(@io.keepsake.KeyIgnore Clock clock) { return "" + Instant.now(clock); }
          @Memoize String asked(@io.keepsake.KeyIgnore Clock clock) { return "" + clock.instant(); }
          @Memoize Date fixed(long time) { return new Date(time); }
          @Memoize long own(int n) { return Calendar.getInstance(n).nanoTime() + ticker.now() + now(); }
          @Memoize int parsed(String text) { return Integer.parseInt(text) + (int) Instant.parse(text).toEpochMilli(); }
          @Memoize long hidden(Ticker /*KS019*/Instant) { return Instant.now(); }
          @Memoize List<Integer> sizes(List<String> all) { return all.stream().map(String::length).toList(); }
          long unmemoized() { return java.lang.System.nanoTime(); }
          static long now() { return 3; }
          static class Ticker { long now() { return 4; } }
          record Calendar(int n) { static Calendar getInstance(int n) { return new Calendar(n); } long nanoTime() { return n; } }
        }
        """);
  }

  @Test
  void chance_isTold() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        import java.security.SecureRandom;
        import java.util.*;
        import java.util.concurrent.ThreadLocalRandom;
        class Dice {
          private final Random dice = new Random();
          private static final SecureRandom SECURE = new SecureRandom();
          @Memoize double math(int n) { return Math/*KS096 javac*/.random(); }
          @Memoize int made(int n) { return /*KS096 javac*/new Random().nextInt(n); }
          @Memoize int secure(int n) { return /*KS096 javac*/new SecureRandom().nextInt(n); }
          @Memoize int field(int n) { return dice/*KS096 javac*/.nextInt(n); }
          @Memoize int shared(int n) { return Dice.SECURE/*KS096 javac*/.nextInt(n); }
          @Memoize int local(int n) { return ThreadLocalRandom/*KS096 javac*/.current().nextInt(n); }
          @Memoize String id(String name) { return name + UUID/*KS096 javac*/.randomUUID(); }
          @Memoize List<Integer> shuffled(List<Integer> all) {
            List<Integer> copy = new ArrayList<>(all);
            Collections/*KS096 javac*/.shuffle(copy);
            return copy;
          }
          @Memoize int seeded(long seed) { return new Random(seed).nextInt(); }
          @Memoize String named(String name) { return UUID.fromString(name).toString(); }
          @Memoize List<Integer> seededShuffle(List<Integer> all, long seed) {
            List<Integer> copy = new ArrayList<>(all);
            Collections.shuffle(copy, new Random(seed));
            return copy;
          }
        }
        """);
    assertThat(messages)
        .contains("draws a random value by `Math.random()`", "by `dice.nextInt(n)`");
  }

  @Test
  void environment_isTold() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        class Settings {
          @Memoize String env(String name) { return System/*KS097 javac*/.getenv(name); }
          @Memoize String property(int n) { return System/*KS097 javac*/.getProperty("home", "."); }
          @Memoize int number(int n) { return Integer/*KS097 javac*/.getInteger("n"); }
          @Memoize boolean flag(int n) { return Boolean/*KS097 javac*/.getBoolean("flag"); }
          @Memoize(ttl = "1m") String fresh(String name) { return System.getenv(name); }
          @Memoize boolean parsed(String text) { return Boolean.parseBoolean(text); }
        }
        """);
    assertThat(messages).contains("reads `System.getenv(name)`, which is not in the key");
  }

  @Test
  void calledMethods_areFollowed() {
    String messages = check("""
        package t;
        import io.keepsake.Memoize;
        import java.time.Instant;
        import java.util.List;
        class Prices {
          @Memoize String direct(int n) { return stamp(n); }
          @Memoize String further(int n) { return this.around(n); }
          @Memoize String helped(int n) { return Help.stamp(n); }
          @Memoize String outer(int n) { return Prices.fixed(n); }
          @Memoize List<String> referred(List<Integer> all) { return all.stream().map(this::other).toList(); }
          @Memoize long fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); }
          @Memoize boolean even(int n) { return n == 0 || odd(n - 1); }
          @Memoize String memoized(int n) { return fresh(n); }
          @Memoize(ttl = "1s") String fresh(int n) { return "" + Instant.now(); }
          @Memoize String overloaded(int n) { return either(n); }
          @Memoize String elsewhere(Prices /*KS019*/other) { return other.stamp(3); }
          private boolean odd(int n) { return n != 0 && even(n - 1); }
          private String stamp(int n) { return n + "" + Instant/*KS095 javac*/.now(); }
          private String around(int n) { return once(n) + around(n - 1); }
          private String once(int n) { return n + "" + Instant/*KS095 javac*/.now(); }
          private String other(int n) { return n + "" + Instant/*KS095 javac*/.now(); }
          static String fixed(int n) { return "" + n; }
          private String either(int n) { return "" + n; }
          private String either(long n) { return n + "" + Instant.now(); }
          static class Help {
            static String stamp(int n) { return n + "" + Instant/*KS095 javac*/.now(); }
          }
        }
        """);
    assertThat(messages).contains("Prices.direct(int), by way of stamp(), reads the clock by");
  }

  @Test
  void suppression_holdsAtTheMethodsAndTakesAReason() {
    check("""
        package t;
        import io.keepsake.Memoize;
        class Prices {
          @SuppressWarnings("KS095: only the log shows it")
          @Memoize long own(int n) { System.err.println(System.nanoTime()); return n; }
          @Memoize long called(int n) { return log(n); }
          @SuppressWarnings("KS095") private long log(long n) { System.err.println(System.nanoTime()); return n; }
          @SuppressWarnings("KS095x: another code")
          @Memoize long not(int n) { return System/*KS095 javac*/.nanoTime(); }
        }
        """);
  }
}
