package io.keepsake.contract.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.keepsake.Backend;
import io.keepsake.contract.Crew;
import io.keepsake.contract.Crew.Member;
import io.keepsake.contract.batch.Stocks.Subject;
import io.keepsake.runtime.MemoCycleException;
import io.keepsake.runtime.MemoStats;
import io.keepsake.runtime.Memos;
import io.keepsake.test.FailingObjectStore;
import io.keepsake.test.MemoryObjectStore;
import io.keepsake.test.fault.StoreHold;
import io.keepsake.test.fault.StoreOperation;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls for many answers, and others that want some of the same at that time. */
class BatchFlightTest extends BatchTest {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);

  /** Holds the computation of what is asked for. */
  private void hold(String held) {
    script.before(asked -> {
      if (asked.equals(held)) {
        begun.countDown();
        go.await();
      }
    });
  }

  /** Starts a call for many, which is held until {@link #go}. */
  private Member<Map<String, String>> startHeld(Subject subject, List<String> skus)
      throws Exception {
    hold(skus.toString());
    Member<Map<String, String>> member = Crew.start(() -> subject.stock().quotes(skus));
    begun.await();
    return member;
  }

  private static Member<@Nullable String> startOne(Subject subject, String sku) {
    return Crew.<@Nullable String>start(() -> subject.stock().quote(sku));
  }

  @ParameterizedTest
  @EnumSource
  void ownKeysArePublished_beforeTheCallWaitsForOthers(Backend backend) throws Exception {
    Subject subject = subject(backend);
    hold("b");
    Member<@Nullable String> other = startOne(subject, "b");
    begun.await();
    Member<Map<String, String>> many =
        Crew.start(() -> subject.stock().quotes(List.of("a", "b", "c")));
    many.awaitWaiting();
    assertThat(subject.stock().quote("a")).isEqualTo("a#1");
    assertThat(subject.handle().peek("c").value()).isEqualTo("c#2");
    go.countDown();
    assertThat(many.result())
        .containsExactly(entry("a", "a#1"), entry("b", "b#3"), entry("c", "c#2"));
    assertThat(other.result()).isEqualTo("b#3");
    assertThat(script.log).containsExactly("b", "[a, c]");
    MemoStats stats = subject.handle().stats();
    assertThat(stats.misses()).isEqualTo(3);
    assertThat(stats.hits()).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  void oneAndMany_waitForACallForMany(Backend backend) throws Exception {
    Subject subject = subject(backend);
    Member<Map<String, String>> many = startHeld(subject, List.of("a", "b"));
    Member<@Nullable String> one = startOne(subject, "b").awaitWaiting();
    Member<Map<String, String>> others =
        Crew.start(() -> subject.stock().quotes(List.of("b", "c", "a"))).awaitWaiting();
    go.countDown();
    assertThat(many.result()).containsExactly(entry("a", "a#2"), entry("b", "b#3"));
    assertThat(one.result()).isEqualTo("b#3");
    assertThat(others.result())
        .containsExactly(entry("b", "b#3"), entry("c", "c#1"), entry("a", "a#2"));
    assertThat(script.log).containsExactly("[a, b]", "[c]");
  }

  @ParameterizedTest
  @EnumSource
  void keyThatTheCallDidNotReturn_isComputedOnceByThoseWhoWait(Backend backend) throws Exception {
    Subject subject = subject(backend);
    Member<Map<String, String>> many = startHeld(subject, List.of("a", "no b"));
    List<Member<@Nullable String>> crowd =
        Crew.<@Nullable String>start(8, () -> subject.stock().quote("no b"));
    crowd.forEach(Member::awaitWaiting);
    Member<Map<String, String>> others =
        Crew.start(() -> subject.stock().quotes(List.of("no b"))).awaitWaiting();
    go.countDown();
    assertThat(many.result()).containsExactly(entry("a", "a#1"));
    assertThat(others.result()).isEmpty();
    assertThat(Crew.results(crowd)).containsOnly("no b#2");
    assertThat(subject.handle().peek("no b").value()).isEqualTo("no b#2");
    assertThat(script.log).containsExactly("[a, no b]", "no b");
  }

  @ParameterizedTest
  @EnumSource
  void failure_isSharedWithThoseWhoWait(Backend backend) throws Exception {
    Subject subject = subject(backend);
    IOException failure = new IOException("not now");
    script.before(asked -> {
      begun.countDown();
      go.await();
      throw failure;
    });
    Member<Map<String, String>> many = Crew.start(() -> subject.stock().quotes(List.of("a", "b")));
    begun.await();
    Member<@Nullable String> one = startOne(subject, "a").awaitWaiting();
    Member<Map<String, String>> others =
        Crew.start(() -> subject.stock().quotes(List.of("b"))).awaitWaiting();
    go.countDown();
    for (Member<?> member : List.of(many, one, others)) {
      assertThatThrownBy(member::result).isSameAs(failure);
    }
    script.before(asked -> {});
    assertThat(subject.stock().quote("a")).isEqualTo("a#1");
    assertThat(script.log).containsExactly("[a, b]", "a");
  }

  @ParameterizedTest
  @EnumSource
  void failureOfAnother_isThrown_andOwnKeysStay(Backend backend) throws Exception {
    Subject subject = subject(backend);
    IOException failure = new IOException("not now");
    script.before(asked -> {
      if (asked.equals("b")) {
        begun.countDown();
        go.await();
        throw failure;
      }
    });
    Member<@Nullable String> one = startOne(subject, "b");
    begun.await();
    Member<Map<String, String>> many =
        Crew.start(() -> subject.stock().quotes(List.of("a", "b"))).awaitWaiting();
    go.countDown();
    assertThatThrownBy(many::result).isSameAs(failure);
    assertThatThrownBy(one::result).isSameAs(failure);
    assertThat(subject.handle().peek("a").value()).isEqualTo("a#1");
  }

  @ParameterizedTest
  @EnumSource
  void invalidation_fencesWhatIsBeingComputed(Backend backend) throws Exception {
    Subject subject = subject(backend);
    Member<Map<String, String>> many = startHeld(subject, List.of("a", "b", "c"));
    subject.handle().invalidate("a");
    subject.handle().put("b", "put");
    go.countDown();
    assertThat(many.result())
        .containsExactly(entry("a", "a#1"), entry("b", "b#2"), entry("c", "c#3"));
    assertThat(subject.handle().contains("a")).isFalse();
    assertThat(subject.handle().peek("b").value()).isEqualTo("put");
    assertThat(subject.handle().peek("c").value()).isEqualTo("c#3");
    subject.handle().invalidateAll();
    assertThat(subject.stock().quotes(List.of("c"))).containsExactly(entry("c", "c#4"));
  }

  @Test
  void flightThatIsGivenUp_isComputedByOneOfThoseWhoWait() throws Exception {
    FailingObjectStore store = FailingObjectStore.around(new MemoryObjectStore());
    try (Memos memos = Memos.builder().clock(clock).store(store).build()) {
      Subject subject = Stocks.subject(Backend.CUSTOM, memos, script);
      AtomicReference<@Nullable StoreHold> holding = new AtomicReference<>();
      script.before(asked -> {
        if (asked.equals("[b]")) {
          // the key in front of the one that closes the circle is looked up in the store
          holding.set(store.hold(StoreOperation.GET));
          begun.countDown();
          subject.stock().quotes(List.of("c", "b"));
        }
      });
      Member<Map<String, String>> many = Crew.start(() -> subject.stock().quotes(List.of("b")));
      begun.await();
      try (StoreHold hold = Objects.requireNonNull(holding.get())) {
        hold.awaitHeld();
        List<Member<@Nullable String>> crowd =
            Crew.<@Nullable String>start(4, () -> subject.stock().quote("c"));
        crowd.forEach(Member::awaitWaiting);
        hold.release();
        assertThatThrownBy(many::result).isInstanceOf(MemoCycleException.class);
        assertThat(Crew.results(crowd)).containsOnly("c#1");
      }
      assertThat(script.log).containsExactly("[b]", "c");
    }
  }

  @ParameterizedTest
  @EnumSource
  void waitThatTakesTooLong_endsInOneMoreCall_whichIsNotStored(Backend backend) throws Exception {
    Subject subject = subject(backend);
    script.before(asked -> {
      if (asked.length() == 1) {
        begun.countDown();
        go.await();
      }
    });
    Member<@Nullable String> a = startOne(subject, "a");
    Member<@Nullable String> b = startOne(subject, "b");
    while (script.log.size() < 2) {
      Thread.yield();
    }
    Member<Map<String, String>> many =
        Crew.start(() -> subject.stock().quotes(List.of("a", "b", "c"))).awaitWaiting();
    clock.advance(Duration.ofSeconds(61)); // one minute in all, not one for each key
    assertThat(many.result())
        .containsExactly(entry("a", "a#2"), entry("b", "b#3"), entry("c", "c#1"));
    assertThat(subject.handle().contains("a")).isFalse();
    go.countDown();
    assertThat(subject.handle().peek("a").orElse("none")).isNotEqualTo("a#2");
    String stored = a.result();
    b.result();
    assertThat(subject.stock().quote("a")).isEqualTo(stored).isNotEqualTo("a#2");
    assertThat(script.log).contains("[c]", "[a, b]");
  }

  @ParameterizedTest
  @EnumSource
  void callsThatWaitForEachOther_end(Backend backend) throws Exception {
    Subject subject = subject(backend);
    CountDownLatch both = new CountDownLatch(2);
    Set<String> held = ConcurrentHashMap.newKeySet();
    script.before(asked -> {
      if (held.add(asked)) {
        both.countDown();
        both.await();
        subject.stock().quotes(asked.equals("[a]") ? List.of("b") : List.of("a"));
      }
    });
    Member<Map<String, String>> a = Crew.start(() -> subject.stock().quotes(List.of("a")));
    Member<Map<String, String>> b = Crew.start(() -> subject.stock().quotes(List.of("b")));
    assertThat(a.result().keySet()).containsExactly("a");
    assertThat(b.result().keySet()).containsExactly("b");
  }

  @ParameterizedTest
  @EnumSource
  void sixteenThreads_overlappingCalls_computeEachKeyOnce(Backend backend) throws Exception {
    Subject subject = subject(backend);
    long seed = new Random().nextLong();
    List<Map<String, String>> results = new ArrayList<>();
    for (List<Map<String, String>> each : Crew.together(16, thread -> () -> {
      Random random = new Random(seed + thread);
      List<Map<String, String>> own = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        if (random.nextInt(3) == 0) {
          String sku = "k" + random.nextInt(200);
          own.add(Collections.singletonMap(sku, subject.stock().quote(sku)));
        } else {
          List<String> skus =
              random.ints(12, 0, 200).mapToObj(number -> "k" + number).toList();
          own.add(subject.stock().quotes(skus));
          assertThat(own.get(i).keySet())
              .as("seed %s", seed)
              .containsExactlyElementsOf(skus.stream().distinct().toList());
        }
      }
      return own;
    })) {
      results.addAll(each);
    }
    Map<String, String> first = new HashMap<>();
    for (Map<String, String> result : results) {
      result.forEach((sku, answer) -> {
        String known = first.putIfAbsent(sku, answer);
        assertThat(known == null || known.equals(answer))
            .as("seed %s: %s was %s and %s", seed, sku, known, answer)
            .isTrue();
      });
    }
    assertThat(script.computations).as("seed %s", seed).hasValue(first.size());
    assertThat(subject.handle().size()).isEqualTo(first.size());
  }
}
