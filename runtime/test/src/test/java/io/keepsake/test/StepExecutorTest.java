package io.keepsake.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class StepExecutorTest {
  private final StepExecutor executor = new StepExecutor();
  private final List<String> done = new ArrayList<>();

  @Test
  void execute_runsNothing() {
    executor.execute(() -> done.add("a"));
    assertEquals(List.of(), done);
    assertEquals(1, executor.pending());
    assertEquals(1, executor.submitted());
  }

  @Test
  void runNext_runsTheOldest_inThisThread() {
    AtomicReference<Thread> ranIn = new AtomicReference<>();
    executor.execute(() -> ranIn.set(Thread.currentThread()));
    executor.execute(() -> done.add("b"));
    assertTrue(executor.runNext());
    assertSame(Thread.currentThread(), ranIn.get());
    assertEquals(List.of(), done);
    assertEquals(1, executor.pending());
    assertTrue(executor.runNext());
    assertEquals(List.of("b"), done);
    assertFalse(executor.runNext());
    assertEquals(2, executor.submitted());
  }

  @Test
  void runAll_runsWhatIsSubmittedMeanwhile() {
    executor.execute(() -> {
      done.add("a");
      executor.execute(() -> done.add("c"));
    });
    executor.execute(() -> done.add("b"));
    assertEquals(3, executor.runAll());
    assertEquals(List.of("a", "b", "c"), done);
    assertEquals(0, executor.runAll());
  }

  @Test
  void runAll_givesUp_whenThereIsNoEnd() {
    executor.execute(new Runnable() {
      @Override
      public void run() {
        executor.execute(this);
      }
    });
    AssertionError error = assertThrows(AssertionError.class, executor::runAll);
    assertEquals(
        "after 100000 tasks there are still 1 waiting: does each submit another?",
        error.getMessage());
  }

  @Test
  void aTaskThatThrows_throwsWhereItIsRun_andTheOthersWait() {
    executor.execute(() -> {
      throw new IllegalStateException("no");
    });
    executor.execute(() -> done.add("b"));
    assertEquals(
        "no", assertThrows(IllegalStateException.class, executor::runAll).getMessage());
    assertEquals(1, executor.pending());
    assertEquals(1, executor.runAll());
  }

  @Test
  void rejecting_rejects_andKeepsWhatWaits() {
    executor.execute(() -> done.add("a"));
    executor.rejecting(true);
    assertThrows(
        RejectedExecutionException.class, () -> executor.execute(() -> done.add("refused")));
    assertEquals(1, executor.rejected());
    executor.rejecting(false).execute(() -> done.add("b"));
    executor.runAll();
    assertEquals(List.of("a", "b"), done);
    assertEquals(2, executor.submitted());
  }

  @Test
  void discardAll_forgetsTasks() {
    executor.execute(() -> done.add("a"));
    executor.execute(() -> done.add("b"));
    assertEquals(2, executor.discardAll());
    assertEquals(0, executor.pending());
    assertFalse(executor.runNext());
  }

  @Test
  void runNextInBackground_mayBlock() throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch open = new CountDownLatch(1);
    AtomicReference<Thread> ranIn = new AtomicReference<>();
    executor.execute(() -> {
      ranIn.set(Thread.currentThread());
      inside.countDown();
      await(open);
    });
    BackgroundTask running = executor.runNextInBackground();
    assertTrue(inside.await(30, TimeUnit.SECONDS));
    assertFalse(running.isDone());
    assertEquals(0, executor.pending());
    open.countDown();
    running.join();
    assertTrue(running.isDone());
    assertNotEquals(Thread.currentThread(), ranIn.get());
  }

  @Test
  void join_ofATaskThatHangs_failsAndShowsWhereItIs() throws InterruptedException {
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch open = new CountDownLatch(1);
    executor.execute(() -> {
      inside.countDown();
      await(open);
    });
    BackgroundTask running = executor.runNextInBackground();
    assertTrue(inside.await(30, TimeUnit.SECONDS));
    AssertionError error =
        assertThrows(AssertionError.class, () -> running.join(Duration.ofMillis(1)));
    assertEquals(
        "thread step-executor-1 still runs its task after 1 ms; the cause shows where it is",
        error.getMessage());
    assertTrue(List.of(error.getCause().getStackTrace()).stream()
        .anyMatch(frame -> frame.getClassName().startsWith(StepExecutorTest.class.getName())));
    running.interrupt();
    assertThrows(AssertionError.class, running::join);
  }

  @Test
  void join_ofATaskThatThrew_fails() {
    executor.execute(() -> {
      throw new IllegalStateException("no");
    });
    BackgroundTask running = executor.runNextInBackground();
    AssertionError error = assertThrows(AssertionError.class, running::join);
    assertEquals(
        "the task of thread step-executor-1 failed: java.lang.IllegalStateException: no",
        error.getMessage());
    assertEquals(IllegalStateException.class, error.getCause().getClass());
  }

  @Test
  void runNextInBackground_withoutTask_fails() {
    AssertionError error = assertThrows(AssertionError.class, executor::runNextInBackground);
    assertEquals("there is no task to run; submitted so far: 0", error.getMessage());
  }

  @Test
  void awaitPending_waitsForOtherThreads() {
    executor.execute(() -> executor.execute(() -> done.add("a")));
    BackgroundTask other = executor.runNextInBackground();
    executor.awaitPending(1);
    other.join();
    assertEquals(1, executor.runAll());
  }

  @Test
  void awaitPending_whenInterrupted_fails_andStaysInterrupted() {
    Thread.currentThread().interrupt();
    AssertionError error = assertThrows(AssertionError.class, () -> executor.awaitPending(2));
    assertTrue(Thread.interrupted());
    assertEquals(
        "interrupted: only 0 of 2 tasks are waiting; submitted so far: 0", error.getMessage());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(30, TimeUnit.SECONDS));
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }
}
