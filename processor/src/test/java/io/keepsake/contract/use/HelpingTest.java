package io.keepsake.contract.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.runtime.MemoCycleException;
import io.keepsake.runtime.Memos;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A thread of a fork-join pool runs other tasks while it waits for one, and they may ask for what it is computing. */
@Timeout(60)
class HelpingTest {
  private final ForkJoinPool pool = new ForkJoinPool(1);
  private final MemoizedRemote remote = new MemoizedRemote(Memos.builder().build(), pool);

  @AfterEach
  void close() {
    pool.shutdownNow();
  }

  private <T> T inThePool(Callable<T> task) throws Exception {
    return pool.submit(task).get();
  }

  @Test
  void taskThatIsRunMeanwhile_isNoCycle() throws Exception {
    List<Integer> prices = inThePool(() -> {
      List<CompletableFuture<Integer>> all = IntStream.range(0, 20)
          .mapToObj(i -> CompletableFuture.supplyAsync(() -> remote.price(i % 2), pool))
          .toList();
      return all.stream().map(CompletableFuture::join).toList();
    });
    assertThat(prices).hasSize(20).containsOnly(0, 2);
    assertThat(remote.priceMemo().size()).isEqualTo(2);
  }

  @Test
  void threadsThatWait_leaveOneForWhatTheyWaitFor() {
    List<CompletableFuture<Integer>> all = IntStream.range(0, 10)
        .mapToObj(i -> CompletableFuture.supplyAsync(() -> remote.parsed(1), pool))
        .toList();
    assertThat(all).allSatisfy(each -> assertThat(each).succeedsWithin(Duration.ofSeconds(30)));
    assertThat(remote.parsedMemo().stats().computations()).isOne();
  }

  @Test
  void callOfItsOwnAnswer_isACycle_atOnce() {
    assertThatThrownBy(() -> inThePool(() -> remote.direct(1)))
        .hasRootCauseInstanceOf(MemoCycleException.class);
    assertThat(remote.directMemo().stats().misses()).isOne();
  }
}
