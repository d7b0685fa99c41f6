package io.keepsake.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tasks run in threads that are made when they are needed, or are refused. */
@Timeout(60)
class BackgroundTest {

  @Test
  void ownThreads_areDaemons_andHaveANameOfOurs() throws Exception {
    SynchronousQueue<Thread> runner = new SynchronousQueue<>();
    try (Background background = new Background(null)) {
      assertThat(background.start(() -> put(runner, Thread.currentThread()))).isTrue();
      Thread thread = runner.take();
      assertThat(thread.isDaemon()).isTrue();
      assertThat(thread.getName()).startsWith("keepsake-");
    }
  }

  private static void put(SynchronousQueue<Thread> queue, Thread thread) {
    try {
      queue.put(thread);
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  @Test
  void ownThreads_areBounded_andRefuseWhatIsMore() {
    CountDownLatch end = new CountDownLatch(1);
    try (Background background = new Background(null)) {
      int started = 0;
      while (background.start(() -> {
        try {
          end.await();
        } catch (InterruptedException ended) {
          Thread.currentThread().interrupt();
        }
      })) {
        started++;
      }
      assertThat(started).isBetween(8, 8 + 4 * Runtime.getRuntime().availableProcessors());
    } finally {
      end.countDown();
    }
  }

  @Test
  void closed_refuses() {
    Background background = new Background(null);
    background.close();
    assertThat(background.start(() -> {})).isFalse();
  }

  @Test
  void failuresOfAnExecutor_areRefusals() {
    List<Throwable> failures =
        List.of(new RejectedExecutionException(), new OutOfMemoryError("no thread"));
    for (Throwable failure : failures) {
      Background background = new Background(task -> {
        if (failure instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) failure;
      });
      assertThat(background.start(() -> {})).isFalse();
    }
  }

  @Test
  void givenExecutor_isUsed_alsoAfterClosing() {
    List<Runnable> tasks = new ArrayList<>();
    Background background = new Background(tasks::add);
    background.close();
    assertThat(background.start(() -> {})).isTrue();
    assertThat(tasks).hasSize(1);
  }
}
