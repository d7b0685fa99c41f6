package io.keepsake.contract.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.track.Graphs.Subject;
import io.keepsake.runtime.MemoClock;
import io.keepsake.runtime.Memos;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who calls after a change has returned is not given what began before it, however many computations lie between. */
@Timeout(60)
class InFlightTest {
  private final Script script = new Script();
  private final Memos memos = Memos.builder().build();
  private final Subject subject = Graphs.lru(memos, script);
  private final Graph graph = subject.graph();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch hasRead = new CountDownLatch(1);
  private final CountDownLatch mayEnd = new CountDownLatch(1);
  private final AtomicBoolean isFirst = new AtomicBoolean(true);

  @AfterEach
  void close() throws Exception {
    mayEnd.countDown();
    threads.shutdown();
    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    memos.close();
  }

  /** Reads leaf 0; the first time it then waits. */
  private long slow(Graph graph) {
    long read = graph.leaf(0);
    if (isFirst.getAndSet(false)) {
      hasRead.countDown();
      awaitEnd();
    }
    return read;
  }

  private void awaitEnd() {
    try {
      assertThat(mayEnd.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** Node 2 calls node 1, which calls node 0, which has read the leaf when that changes. */
  @Test
  void computationsAbove_areMarkedAsWell() throws Exception {
    script.node(0, this::slow).node(1, g -> g.node(0)).node(2, g -> g.node(1));
    Future<Long> before = threads.submit(() -> graph.node(2));
    assertThat(hasRead.await(30, TimeUnit.SECONDS)).isTrue();
    script.leaf(0, 5);
    subject.leaves().invalidate(0);
    assertThat(graph.node(2)).isEqualTo(5);
    mayEnd.countDown();
    assertThat(before.get()).isZero();
    assertThat(graph.node(2)).isEqualTo(5);
    script.log();
    assertThat(graph.node(2) + graph.node(1) + graph.node(0)).isEqualTo(15);
    assertThat(script.log()).isEmpty();
  }

  /** Node 1 waits for node 0, which another thread computes. */
  @Test
  void whoWaits_isMarkedAsWell() throws Exception {
    script.node(0, this::slow).node(1, g -> g.node(0));
    Future<Long> computing = threads.submit(() -> graph.node(0));
    assertThat(hasRead.await(30, TimeUnit.SECONDS)).isTrue();
    Future<Long> waiting = threads.submit(() -> graph.node(1));
    while (subject.nodes().stats().misses() < 2 || !isWaiting()) {
      Thread.onSpinWait();
    }
    script.leaf(0, 5);
    subject.leaves().invalidate(0);
    assertThat(graph.node(1)).isEqualTo(5);
    mayEnd.countDown();
    assertThat(computing.get()).isZero();
    assertThat(waiting.get()).as("who has waited looks again").isEqualTo(5);
    assertThat(graph.node(1)).isEqualTo(5);
  }

  private static boolean isWaiting() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(entry -> entry.getKey().getState() == Thread.State.TIMED_WAITING
            || entry.getKey().getState() == Thread.State.WAITING)
        .flatMap(entry -> java.util.Arrays.stream(entry.getValue()))
        .anyMatch(frame -> frame.getClassName().equals("io.keepsake.runtime.flight.Waits")
            && frame.getMethodName().equals("await"));
  }

  /** A leaf has changed after it was found and before node 0 was entered with it: the clock is asked in between. */
  @Test
  void whoWaits_forWhatHasMissedAChange_looksAgain() throws Exception {
    AtomicReference<Thread> stopped = new AtomicReference<>();
    MemoClock clock = () -> {
      if (stopped.compareAndSet(Thread.currentThread(), null)) {
        hasRead.countDown();
        awaitEnd();
      }
      return 0;
    };
    script.node(0, g -> {
      if (isFirst.getAndSet(false)) {
        stopped.set(Thread.currentThread());
      }
      return g.leaf(0);
    });
    try (Memos stopping = Memos.builder().clock(clock).build()) {
      Subject ttl = Graphs.ttl(stopping, script);
      ttl.graph().leaf(0);
      Future<Long> before = threads.submit(() -> ttl.graph().node(0));
      assertThat(hasRead.await(30, TimeUnit.SECONDS)).isTrue();
      script.leaf(0, 5);
      ttl.leaves().invalidate(0);
      Future<Long> after = threads.submit(() -> ttl.graph().node(0));
      while (!isWaiting()) {
        Thread.onSpinWait();
      }
      mayEnd.countDown();
      assertThat(before.get()).isZero();
      assertThat(after.get()).isEqualTo(5);
    }
  }

  /** Node 3 is computed and calls node 1, of which the first reading was verified when that changes. */
  @Test
  void whoHasSomethingVerified_isMarkedAsWell() throws Exception {
    isFirst.set(false);
    script.node(0, this::slow).node(1, g -> g.leaf(1) == 0 ? g.node(0) : 5).node(3, g -> g.node(1));
    graph.node(1);
    isFirst.set(true);
    subject.nodes().invalidate(0);
    Future<Long> computing = threads.submit(() -> graph.node(3));
    assertThat(hasRead.await(30, TimeUnit.SECONDS)).isTrue();
    script.leaf(1, 5);
    subject.leaves().invalidate(1);
    assertThat(threads.submit(() -> graph.node(3)).get(20, TimeUnit.SECONDS)).isEqualTo(5);
    mayEnd.countDown();
    assertThat(computing.get()).isZero();
    assertThat(graph.node(3)).isEqualTo(5);
  }

  /** A suspect answer is verified while what it is made of changes again. */
  @Test
  void verification_isMarkedAsWell() throws Exception {
    isFirst.set(false);
    script.node(0, this::slow).node(1, g -> g.node(0) - g.node(0)).node(2, g -> g.node(1));
    graph.node(2);
    isFirst.set(true);
    subject.leaves().invalidateAll();
    subject.nodes().invalidate(0);
    Future<Long> verifying = threads.submit(() -> graph.node(2));
    assertThat(hasRead.await(30, TimeUnit.SECONDS)).isTrue();
    script.leaf(0, 5);
    subject.leaves().invalidate(0);
    mayEnd.countDown();
    assertThat(verifying.get()).isZero();
    script.log();
    assertThat(graph.node(2)).isZero();
    assertThat(script.log()).as("nothing was trusted").startsWith("l0");
    assertThat(graph.node(0)).isEqualTo(5);
  }
}
