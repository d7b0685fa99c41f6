package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.contract.Crew.Member;
import io.keepsake.contract.backend.Place;
import io.keepsake.contract.service.PriceChanges;
import io.keepsake.contract.service.PriceChanges.Product;
import io.keepsake.contract.service.Prices;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.MemosBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Methods that make answers of others void, on each backend. */
@Timeout(60)
class InvalidationTest {
  private static final Runnable NOTHING = () -> {};

  private final Map<String, AtomicInteger> truth = new ConcurrentHashMap<>();
  private final AtomicInteger computations = new AtomicInteger();
  private final List<Memos> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(Memos::close);
  }

  private Memos open(MemosBuilder builder) {
    Memos memos = builder.build();
    opened.add(memos);
    return memos;
  }

  private AtomicInteger truth(String key) {
    return truth.computeIfAbsent(key, first -> new AtomicInteger());
  }

  private String compute(String key) {
    computations.incrementAndGet();
    return key + " " + truth(key);
  }

  private void change(String... keys) {
    for (String key : keys) {
      truth(key).incrementAndGet();
    }
  }

  /** The answers for two products and two quantities. */
  private static List<String> all(Prices prices) {
    return List.of(
        prices.quote("a", 1), prices.quote("a", 2), prices.quote("b", 1), prices.quote("b", 2));
  }

  /** What there is to test on: two instances that have computed all, and what changes their answers. */
  private record Shop(Prices prices, Prices others, PriceChanges changes) {}

  private Shop shop(Place place) {
    Memos memos = open(place.kit().memos());
    Shop shop = new Shop(
        place.services().prices(memos, this::compute),
        place.services().prices(memos, this::compute),
        place.services().changes(memos));
    all(shop.prices());
    all(shop.others());
    computations.set(0);
    return shop;
  }

  private void assertAnswers(Shop shop, String... expected) {
    assertThat(all(shop.prices())).containsExactly(expected);
    assertThat(all(shop.others())).containsExactly(expected);
  }

  @ParameterizedTest
  @EnumSource
  void wholeKey_removesOneAnswer_fromAllInstances(Place place) {
    Shop shop = shop(place);
    shop.changes().one("a", 1, () -> change("a/1", "a/2", "b/1", "b/2"));
    assertAnswers(shop, "a/1 1", "a/2 0", "b/1 0", "b/2 0");
    assertThat(computations).hasValueBetween(1, 2);
  }

  @ParameterizedTest
  @EnumSource
  void partOfTheKey_removesAllAnswersThatHaveIt(Place place) {
    Shop shop = shop(place);
    shop.changes().some(new Product("a"), () -> change("a/1", "a/2", "b/1", "b/2"));
    assertAnswers(shop, "a/1 1", "a/2 1", "b/1 0", "b/2 0");
    shop.changes().byQuantity(2, NOTHING);
    assertAnswers(shop, "a/1 1", "a/2 1", "b/1 0", "b/2 1");
    shop.changes().some(new Product("c"), NOTHING);
    assertAnswers(shop, "a/1 1", "a/2 1", "b/1 0", "b/2 1");
  }

  @ParameterizedTest
  @EnumSource
  void all_removesAll(Place place) {
    Shop shop = shop(place);
    shop.changes().all(() -> change("a/1", "a/2", "b/1", "b/2"));
    assertAnswers(shop, "a/1 1", "a/2 1", "b/1 1", "b/2 1");
  }

  @ParameterizedTest
  @EnumSource
  void nullOnTheWay_isAPartThatIsNull(Place place) {
    Shop shop = shop(place);
    shop.changes().some(nothing(), NOTHING);
    assertAnswers(shop, "a/1 0", "a/2 0", "b/1 0", "b/2 0");
    assertThat(computations).hasValue(0);
  }

  @SuppressWarnings("NullAway") // what callers may do
  private static Product nothing() {
    return null;
  }

  @ParameterizedTest
  @EnumSource
  void before_removesBeforeTheMethodRuns_andNotAfter(Place place) {
    Shop shop = shop(place);
    shop.changes().before("a", () -> {
      change("a/1");
      assertThat(shop.prices().quote("a", 1)).isEqualTo("a/1 1");
      change("a/1");
    });
    assertThat(shop.prices().quote("a", 1)).isEqualTo("a/1 1");
  }

  @ParameterizedTest
  @EnumSource
  void failure_keepsAnswers_unlessAlways(Place place) {
    Shop shop = shop(place);
    Runnable failing = () -> {
      change("a/1");
      throw new IllegalStateException("no");
    };
    assertThatThrownBy(() -> shop.changes().one("a", 1, failing)).hasMessage("no");
    assertThat(shop.prices().quote("a", 1)).isEqualTo("a/1 0");
    assertThatThrownBy(() -> shop.changes().always("a", failing)).hasMessage("no");
    assertThat(shop.prices().quote("a", 1)).isEqualTo("a/1 2");
    shop.changes().always("a", () -> change("a/1"));
    assertThat(shop.prices().quote("a", 1)).isEqualTo("a/1 3");
  }

  @ParameterizedTest
  @EnumSource
  void later_removesWhenTheResultIsThere_beforeTheCallerSeesIt(Place place) throws Exception {
    Shop shop = shop(place);
    CompletableFuture<String> change = new CompletableFuture<>();
    CompletableFuture<String> seen = shop.changes()
        .later("a", change)
        .thenApply(result -> result + shop.prices().quote("a", 1));
    change("a/1");
    assertThat(shop.prices().quote("a", 1)).isEqualTo("a/1 0");
    change.complete("done ");
    assertThat(seen.get()).isEqualTo("done a/1 1");
  }

  @ParameterizedTest
  @EnumSource
  void laterFailure_keepsAnswers_unlessAlways(Place place) {
    Shop shop = shop(place);
    change("a/1");
    CompletableFuture<String> failed = CompletableFuture.failedFuture(new IllegalStateException());
    assertThat(shop.changes().later("a", failed)).isCompletedExceptionally();
    assertThat(shop.prices().quote("a", 1)).isEqualTo("a/1 0");
    assertThat(shop.changes().laterAlways("a", failed)).isCompletedExceptionally();
    assertThat(shop.prices().quote("a", 1)).isEqualTo("a/1 1");
    change("a/1");
    assertThatThrownBy(() -> shop.changes().laterAlways("a", null))
        .isInstanceOf(NullPointerException.class);
    assertThat(shop.prices().quote("a", 1)).isEqualTo("a/1 2");
  }

  /** What is done to a computation that has begun. */
  private enum Fencing {
    ONE(changes -> changes.one("a", 1, NOTHING)),
    SOME(changes -> changes.some(new Product("a"), NOTHING)),
    ALL(changes -> changes.all(NOTHING));

    private final Consumer<PriceChanges> act;

    Fencing(Consumer<PriceChanges> act) {
      this.act = act;
    }
  }

  @ParameterizedTest
  @EnumSource
  void computationUnderWay_isNotStored(Place place) throws Exception {
    for (Fencing fencing : Fencing.values()) {
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch go = new CountDownLatch(1);
      AtomicInteger order = new AtomicInteger();
      Function<String, String> held = key -> {
        int mine = order.incrementAndGet();
        if (mine == 1) {
          begun.countDown();
          await(go);
        }
        return "answer " + mine;
      };
      Memos memos = open(place.kit().memos());
      Prices prices = place.services().prices(memos, held);
      Member<String> first = Crew.start(() -> prices.quote("a", 1));
      begun.await();
      fencing.act.accept(place.services().changes(memos));
      go.countDown();
      assertThat(first.result()).isEqualTo("answer 1");
      assertThat(prices.quote("a", 1)).as(fencing.name()).isEqualTo("answer 2");
      assertThat(prices.quote("a", 1)).isEqualTo("answer 2");
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  @ParameterizedTest
  @EnumSource
  void update_storesTheAnswer_andFencesComputations(Place place) throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Memos memos = open(place.kit().memos());
    Prices prices = place.services().prices(memos, key -> {
      computations.incrementAndGet();
      begun.countDown();
      await(go);
      return "computed";
    });
    Member<String> first = Crew.start(() -> prices.quote("a", 1));
    begun.await();
    place.services().changes(memos).set("a", 1, "set");
    assertThat(prices.quote("a", 1)).isEqualTo("set");
    go.countDown();
    assertThat(first.result()).isEqualTo("computed");
    assertThat(prices.quote("a", 1)).isEqualTo("set");
    assertThat(computations).hasValue(1);
  }

  /** What outlives an instance is reached without one, and what was removed stays so for the next. */
  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"LRU", "LFU", "TTL"})
  void answersOutsideOfMemory_areReachedWithoutAnInstance(Place place) {
    MemosBuilder builder = place.kit().memos();
    try (Memos memos = builder.build()) {
      all(place.services().prices(memos, this::compute));
    }
    change("a/1", "a/2", "b/1", "b/2");
    computations.set(0);
    try (Memos memos = builder.build()) {
      place.services().changes(memos).one("a", 1, NOTHING);
    }
    try (Memos memos = builder.build()) {
      assertThat(all(place.services().prices(memos, this::compute)))
          .containsExactly("a/1 1", "a/2 0", "b/1 0", "b/2 0");
      change("a/1", "a/2", "b/1", "b/2");
    }
    try (Memos memos = builder.build()) {
      place.services().changes(memos).byQuantity(2, NOTHING);
    }
    try (Memos memos = builder.build()) {
      String kept = place == Place.CUSTOM ? "b/1 2" : "b/1 0"; // a store cannot be looked through
      assertThat(all(place.services().prices(memos, this::compute)))
          .contains("a/2 2", kept, "b/2 2");
    }
    try (Memos memos = builder.build()) {
      change("a/1", "a/2", "b/1", "b/2");
      place.services().changes(memos).all(NOTHING);
    }
    try (Memos memos = builder.build()) {
      assertThat(all(place.services().prices(memos, this::compute)))
          .containsExactly("a/1 3", "a/2 3", "b/1 3", "b/2 3");
    }
  }

  /** Caches for one request are in memory alone, whatever their methods say. */
  @ParameterizedTest
  @EnumSource
  void cachesOfOneRequest_areReached(Place place) {
    Memos scoped = open(place.kit().memos()).scoped();
    opened.add(scoped);
    Prices prices = place.services().prices(scoped, this::compute);
    all(prices);
    change("a/1", "a/2", "b/1", "b/2");
    place.services().changes(scoped).some(new Product("a"), NOTHING);
    assertThat(all(prices)).containsExactly("a/1 1", "a/2 1", "b/1 0", "b/2 0");
    place.services().changes(scoped).all(NOTHING);
    assertThat(all(prices)).containsExactly("a/1 1", "a/2 1", "b/1 1", "b/2 1");
  }

  /** Calls, changes and updates in any order: no call gives anything but the truth, and none computes what is known. */
  @ParameterizedTest
  @EnumSource
  void anyOrder_isAsTheModelSays(Place place) {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Memos memos = open(place.kit().memos());
    Prices prices = place.services().prices(memos, this::compute);
    PriceChanges changes = place.services().changes(memos);
    Map<String, String> model = new HashMap<>();
    for (int i = 0; i < 2_000; i++) {
      String sku = "s" + random.nextInt(4);
      int quantity = random.nextInt(4);
      String key = sku + "/" + quantity;
      String what = "seed " + seed + ", step " + i;
      switch (random.nextInt(12)) {
        case 0 -> {
          changes.one(sku, quantity, () -> change(key));
          model.remove(key);
        }
        case 1 -> {
          changes.some(new Product(sku), () -> change(key));
          model.keySet().removeIf(each -> each.startsWith(sku + "/"));
        }
        case 2 -> {
          changes.byQuantity(quantity, () -> change(key));
          model.keySet().removeIf(each -> each.endsWith("/" + quantity));
        }
        case 3 -> {
          changes.set(sku, quantity, what);
          model.put(key, what);
        }
        case 4 -> {
          if (random.nextInt(10) == 0) {
            changes.all(() -> change(key));
            model.clear();
          }
        }
        default -> {
          int before = computations.get();
          String expected = model.get(key);
          String answer = prices.quote(sku, quantity);
          assertThat(answer)
              .as(what)
              .isEqualTo(expected == null ? key + " " + truth(key) : expected);
          assertThat(computations.get() - before).as(what).isEqualTo(expected == null ? 1 : 0);
          model.put(key, answer);
        }
      }
    }
  }

  /** Once a change has returned, no call gives an older answer. */
  @ParameterizedTest
  @EnumSource
  void changes_racingWithCalls_leaveNothingStale(Place place) throws Exception {
    Memos memos = open(place.kit().memos());
    Prices prices = place.services().prices(memos, this::compute);
    PriceChanges changes = place.services().changes(memos);
    AtomicInteger stale = new AtomicInteger();
    Crew.together(4, member -> () -> {
      for (int i = 0; i < 1_500; i++) {
        if (member > 0) {
          prices.quote("a", 1);
          prices.quote(i % 2 == 0 ? "a" : "b", i % 50);
          continue;
        }
        if (i % 3 == 0) {
          changes.one("a", 1, () -> change("a/1"));
        } else if (i % 3 == 1) {
          changes.some(new Product("a"), () -> change("a/1"));
        } else {
          changes.byQuantity(1, () -> change("a/1"));
        }
        stale.addAndGet(prices.quote("a", 1).equals("a/1 " + truth("a/1")) ? 0 : 1);
      }
      return true;
    });
    assertThat(stale).hasValue(0);
  }
}
