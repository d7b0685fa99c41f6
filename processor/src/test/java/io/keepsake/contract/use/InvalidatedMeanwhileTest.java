package io.keepsake.contract.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.contract.use.Offers.Sku;
import io.keepsake.runtime.Memos;
import io.keepsake.test.VirtualClock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An answer that would take the place of another one while that is made void by a part of its key. */
@Timeout(60)
class InvalidatedMeanwhileTest {
  private final VirtualClock clock = new VirtualClock();
  private final Memos memos = Memos.builder().clock(clock).build();
  private final MemoizedOffers offers = new MemoizedOffers(memos);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch go = new CountDownLatch(1);

  @AfterEach
  void close() {
    memos.close();
  }

  private String failLate() {
    begun.countDown();
    await(go);
    throw new IllegalStateException("no");
  }

  private static String fail() {
    throw new IllegalStateException("no");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  /** Begins to compute an answer anew whose old one has expired. */
  private CompletableFuture<String> recomputing(Sku sku) {
    offers.offer(new Sku("a"), 1);
    clock.advance(Duration.ofMinutes(2));
    offers.script = this::failLate;
    CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> offers.offer(sku, 1));
    await(begun);
    return answer;
  }

  @Test
  void expiredAnswer_isGone_whenItsRecomputationIsFenced() {
    CompletableFuture<String> late = recomputing(new Sku("a"));
    offers.drop(new Sku("a"));
    go.countDown();
    assertThatThrownBy(late::join).hasRootCauseInstanceOf(IllegalStateException.class);
    offers.script = InvalidatedMeanwhileTest::fail;
    assertThatThrownBy(() -> offers.offer(new Sku("a"), 1))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void expiredAnswer_doesNotReturn_whileTheKeyIsLookedFor() {
    Sku sku = new Sku("a");
    CompletableFuture<String> late = recomputing(sku);
    sku.atNextHash(() -> {
      go.countDown();
      late.handle((answer, failure) -> true).join();
    });
    offers.drop(new Sku("a"));
    assertThat(late).isDone();
    offers.script = InvalidatedMeanwhileTest::fail;
    assertThatThrownBy(() -> offers.offer(new Sku("a"), 1))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void renewedAnswer_isNotStored_whileTheKeyIsLookedFor() {
    Sku sku = new Sku("a");
    offers.offer(sku, 1);
    offers.script = () -> {
      begun.countDown();
      await(go);
      return "before the change";
    };
    CompletableFuture<String> late =
        CompletableFuture.supplyAsync(() -> memos.refreshing(() -> offers.offer(new Sku("a"), 1)));
    await(begun);
    sku.atNextHash(() -> {
      go.countDown();
      late.join();
    });
    offers.drop(new Sku("a"));
    assertThat(late).isCompletedWithValue("before the change");
    offers.script = () -> "after the change";
    assertThat(offers.offer(new Sku("a"), 1)).isEqualTo("after the change");
  }
}
