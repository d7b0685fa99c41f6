package behaviour;

import io.keepsake.Backend;
import io.keepsake.KeyBy;
import io.keepsake.KeyIgnore;
import io.keepsake.Memoize;
import io.keepsake.Nulls;
import io.keepsake.Scope;
import io.keepsake.runtime.Memos;
import io.keepsake.test.MemoryObjectStore;
import io.keepsake.test.VirtualClock;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Methods that give many answers of a memoized one, with all that may be said of that one. */
public class Batched {
  record Order(String id, int version) {}

  record Sku(String name) {
    static Sku of(String name) {
      return new Sku(name.toLowerCase(Locale.ROOT));
    }
  }

  /** Notes what it computes. */
  static class Service {
    static final List<String> log = new ArrayList<>();
    static RuntimeException failure;
    String tenant = "t";

    static <K, V> Map<K, V> all(Collection<? extends K> keys, Function<K, V> answer) {
      log.add(keys.toString());
      if (failure != null) {
        throw failure;
      }
      Map<K, V> answers = new LinkedHashMap<>();
      keys.forEach(key -> answers.put(key, answer.apply(key)));
      return answers;
    }

    @Memoize
    int byId(@KeyBy("id") Order order, @KeyIgnore Object trace) {
      return order.version();
    }

    @Memoize(sharesWith = "byId")
    Map<Order, Integer> byIds(Set<? extends Order> orders, @KeyIgnore String other) throws IOException {
      return all(orders, Order::version);
    }

    @Memoize(key = Sku.class, keyFields = "tenant", scope = Scope.CLASS)
    String named(String name) {
      return name;
    }

    @Memoize(sharesWith = "named")
    Map<String, String> named(List<String> names) {
      return all(names, name -> tenant + name);
    }

    @Memoize(copy = true, nulls = Nulls.SKIP)
    int[] sizes(String key, double factor) {
      return null;
    }

    @Memoize(sharesWith = "sizes")
    Map<String, int[]> sizes(double factor, Collection<String> keys) {
      return all(keys, key -> key.isEmpty() ? null : new int[] {key.length()});
    }

    @Memoize(unless = "isEmpty", backend = Backend.CUSTOM)
    String shout(String key) {
      return key;
    }

    @Memoize(sharesWith = "shout")
    Map<String, String> shouts(List<String> keys) {
      return all(keys, key -> key.toUpperCase(Locale.ROOT));
    }

    @Memoize
    CompletableFuture<String> later(String key) {
      return null;
    }

    @Memoize(sharesWith = "later")
    Map<String, CompletableFuture<String>> laters(List<String> keys) {
      return all(
          keys,
          key -> key.isEmpty()
              ? CompletableFuture.failedFuture(new IOException())
              : CompletableFuture.completedFuture(key));
    }

    @Memoize(cacheExceptions = IllegalStateException.class, negativeTtl = "1h")
    String strict(String key) {
      throw new IllegalStateException(key);
    }

    @Memoize(sharesWith = "strict")
    Map<String, String> stricts(List<String> keys) {
      return all(keys, key -> key);
    }

    @Memoize(ttl = "1m", staleOnError = "1h")
    String stale(String key) {
      return key;
    }

    @Memoize(sharesWith = "stale")
    Map<String, String> stales(List<String> keys) {
      return all(keys, key -> key + log.size());
    }

    @Memoize(tags = "key:{key}")
    String tagged(String key) {
      return key;
    }

    @Memoize(sharesWith = "tagged")
    Map<String, String> tagged(Set<String> keys) {
      return all(keys, key -> key + log.size());
    }

    @Memoize
    String bytes(byte[] key) {
      return Arrays.toString(key);
    }

    @Memoize(sharesWith = "bytes")
    Map<byte[], String> bytes(List<byte[]> keys) {
      return all(keys, Arrays::toString);
    }

    @Memoize
    static boolean isOpen(boolean holiday) {
      return !holiday;
    }

    @Memoize(sharesWith = "isOpen")
    static Map<Boolean, Boolean> areOpen(List<Boolean> holidays) {
      Map<Boolean, Boolean> answers = new HashMap<>();
      holidays.forEach(holiday -> answers.put(holiday, !holiday));
      STATIC.add(holidays.toString());
      return answers;
    }

    static final List<String> STATIC = new ArrayList<>();
  }

  /** Inherits both. */
  @io.keepsake.MemoizedType
  static class Child extends Service {}

  /** A wrapper asks its delegate. */
  interface Rates<C> {
    @Memoize
    double rate(C currency);

    @Memoize(sharesWith = "rate")
    default Map<C, Double> rates(Collection<C> currencies) {
      Map<C, Double> answers = new LinkedHashMap<>();
      currencies.forEach(currency -> answers.put(currency, rate(currency)));
      return answers;
    }
  }

  /** Calls from a constructor. */
  static class Early {
    final Map<String, String> first = quotes(List.of("a"));

    @Memoize
    String quote(String sku) {
      return sku;
    }

    @Memoize(sharesWith = "quote")
    Map<String, String> quotes(Collection<String> skus) {
      return Map.of("a", "early");
    }
  }

  /** Adds one to what it inherits. */
  static class Heir extends Early {
    @Memoize(sharesWith = "quote")
    Map<String, String> more(List<String> skus) {
      return Map.of("b", "heir");
    }
  }

  /** What it takes and gives is known to subclasses. */
  static class Finder<K, V> {
    final Map<K, V> known = new HashMap<>();

    @Memoize
    V find(K key) {
      return known.get(key);
    }

    @Memoize(sharesWith = "find")
    Map<K, V> findAll(Collection<? extends K> keys) {
      return known;
    }
  }

  /** Knows it. */
  @io.keepsake.MemoizedType
  static class Numbers extends Finder<String, Integer> {}

  static void check(Object expected, Object actual) {
    if (!String.valueOf(expected).equals(String.valueOf(actual))) {
      throw new AssertionError("expected " + expected + ", was " + actual);
    }
  }

  interface Action {
    void run() throws Exception;
  }

  static void fails(Class<?> type, Action action) throws Exception {
    try {
      action.run();
    } catch (Exception failure) {
      check(type, failure.getClass());
      return;
    }
    throw new AssertionError("no " + type);
  }

  public static void run() throws Exception {
    VirtualClock clock = new VirtualClock();
    try (Memos memos = Memos.builder().clock(clock).store(new MemoryObjectStore()).build()) {
      keys(new MemoizedBatched_Service(memos));
      answers(new MemoizedBatched_Service(memos));
      fallBacks(new MemoizedBatched_Service(memos), clock);
      tags(new MemoizedBatched_Service(memos), memos);
      places(memos);
    }
  }

  private static void keys(MemoizedBatched_Service service) throws Exception {
    Service.log.clear();
    Order first = new Order("a", 1);
    Order second = new Order("a", 2);
    Map<Order, Integer> both = service.byIds(new java.util.LinkedHashSet<>(List.of(first, second)), "");
    check("{" + first + "=1, " + second + "=1}", both);
    check(List.of("[" + first + "]"), Service.log);
    check(1, service.byId(second, null));

    check("{Ab=tAb, aB=tAb}", service.named(List.of("Ab", "aB")));
    check("tAb", service.named("AB"));
    service.tenant = "u";
    check("{ab=uab}", service.named(List.of("ab")));
    fails(NullPointerException.class, () -> service.named(Arrays.asList("x", null)));
    check("{x=ux}", service.named(List.of("x")));

    Service.log.clear();
    byte[] key = {1, 2};
    check("[[1, 2], [1, 2]]", service.bytes(List.of(key, new byte[] {1, 2})).values());
    check("[1, 2]", service.bytes(new byte[] {1, 2}));
    check(1, Service.log.size());

    Map<Boolean, Boolean> open = MemoizedBatched_Service.areOpen(List.of(true, false));
    check("[true, false] [false, true]", open.keySet() + " " + open.values());
    check(true, MemoizedBatched_Service.isOpen(false));
    check(List.of("[true, false]"), Service.STATIC);
    check(1, MemoizedBatched_Service.areOpen(List.of(true)).size());
    check(1, Service.STATIC.size());
    fails(NullPointerException.class, () -> MemoizedBatched_Service.areOpen(Arrays.asList(true, null)));
  }

  private static void answers(MemoizedBatched_Service service) throws Exception {
    Service.log.clear();
    Map<String, int[]> sizes = service.sizes(1.5, List.of("ab", ""));
    check("[ab, ]", sizes.keySet());
    check(null, sizes.get(""));
    sizes.get("ab")[0] = 7;
    check(2, service.sizes("ab", 1.5)[0]);
    check(1, service.sizesMemo().size());

    check("{a=A, =}", service.shouts(List.of("a", "")));
    check(1, service.shoutMemo().size());
    check("A", service.shout("a"));

    Map<String, CompletableFuture<String>> later = service.laters(List.of("a", ""));
    check(true, later.get("a") != service.laters(List.of("a")).get("a")); // one for each caller
    check("a", service.later("a").join());
    check(true, later.get("").isCompletedExceptionally());
    check(1, service.laterMemo().size());

    fails(IllegalStateException.class, () -> service.strict("a"));
    Service.log.clear();
    fails(IllegalStateException.class, () -> service.stricts(List.of("b", "a")));
    check("[]", Service.log);
    check("{b=b}", service.stricts(List.of("b")));
    Service.failure = new IllegalStateException();
    fails(IllegalStateException.class, () -> service.stricts(List.of("c")));
    Service.failure = null;
    check("{c=c}", service.stricts(List.of("c"))); // what many fail with says nothing about one
  }

  private static void fallBacks(MemoizedBatched_Service service, VirtualClock clock) throws Exception {
    Service.log.clear();
    service.stales(List.of("a", "b"));
    clock.advance(Duration.ofMinutes(2));
    Service.failure = new IllegalStateException();
    check("{b=b1, a=a1}", service.stales(List.of("b", "a")));
    fails(IllegalStateException.class, () -> service.stales(List.of("a", "new")));
    check("a1", service.stales(List.of("a")).get("a"));
    Service.failure = null;
    String fresh = service.stales(List.of("a")).get("a");
    check("a5", fresh);
    check("a5", service.stale("a"));
  }

  private static void tags(MemoizedBatched_Service service, Memos memos) {
    Service.log.clear();
    service.tagged(Set.of("a"));
    service.tagged(Set.of("b"));
    memos.invalidateTag("key:a");
    check("a3", service.tagged(Set.of("a")).get("a"));
    check("b2", service.tagged("b"));
  }

  private static void places(Memos memos) throws Exception {
    Service.log.clear();
    MemoizedBatched_Child child = new MemoizedBatched_Child(memos);
    check("{x=x1}", child.stales(List.of("x")));
    check("x1", child.stale("x"));

    List<String> asked = new ArrayList<>();
    MemoizedBatched_Rates<String> rates = new MemoizedBatched_Rates<>(memos, currency -> {
      asked.add(currency);
      return asked.size();
    });
    check("{EUR=1.0, USD=2.0}", rates.rates(List.of("EUR", "USD")));
    check(2.0, rates.rate("USD"));
    check("[EUR, USD]", asked);
    check("{a=early}", new MemoizedBatched_Early(memos).first);
    check(0, new MemoizedBatched_Early(memos).quoteMemo().size());

    MemoizedBatched_Heir heir = new MemoizedBatched_Heir(memos);
    check("{b=heir}", heir.more(List.of("a", "b")));
    check("heir", heir.quote("b"));
    check("{b=heir}", heir.quotes(List.of("b")));

    MemoizedBatched_Numbers numbers = new MemoizedBatched_Numbers(memos);
    numbers.known.put("one", 1);
    Map<String, Integer> found = numbers.findAll(List.of("one", "two"));
    check("{one=1}", found);
    check(1, numbers.findMemo().size());
    check(1, numbers.find("one"));
  }
}
