package io.keepsake.runtime.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever has returned from a mark has marked all that was made of the source, whoever else marks or comes meanwhile. */
@Timeout(120)
class MarkingRaceTest {
  private static final int ROUNDS = 3_000;

  private static Trace trace() {
    return Trace.of("shop.Prices.quote(String)");
  }

  private static void together(List<Runnable> tasks) throws Exception {
    CyclicBarrier start = new CyclicBarrier(tasks.size());
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      List<Future<?>> futures = new ArrayList<>();
      for (Runnable task : tasks) {
        futures.add(threads.submit(() -> {
          start.await(60, TimeUnit.SECONDS);
          task.run();
          return null;
        }));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    } finally {
      threads.shutdown();
      assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void comingAndMarking_leaveNobodyOut() throws Exception {
    Source[] sources = new Source[ROUNDS];
    Trace[] readers = new Trace[ROUNDS];
    Trace[] above = new Trace[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      sources[i] = trace();
      readers[i] = trace();
      above[i] = trace();
    }
    together(List.of(
        () -> {
          for (Source source : sources) {
            ((Trace) source).leave();
          }
        },
        () -> {
          for (int i = 0; i < ROUNDS; i++) {
            readers[i].dependOn(sources[i]);
          }
        },
        () -> {
          for (int i = 0; i < ROUNDS; i++) {
            above[i].dependOn(readers[i]);
          }
        }));
    assertThat(readers).allMatch(Trace::isSuspect);
    assertThat(above).allMatch(Trace::isSuspect);
  }

  /** Two sources of one row: the one who comes second must not return while the first is on its way. */
  @Test
  void twoWhoMark_bothReturnWhenAllIsMarked() throws Exception {
    for (int round = 0; round < 300; round++) {
      Trace left = trace();
      Trace right = trace();
      Trace last = trace();
      last.dependOn(left);
      last.dependOn(right);
      List<Trace> row = new ArrayList<>(List.of(last)); // sources know them weakly
      for (int i = 0; i < 500; i++) {
        Trace next = trace();
        next.dependOn(row.get(i));
        row.add(next);
      }
      Trace end = row.get(500);
      List<Boolean> seen = Collections.synchronizedList(new ArrayList<>());
      together(List.of(
          () -> {
            left.leave();
            seen.add(Trace.isSuspect(end));
          },
          () -> {
            right.leave();
            seen.add(Trace.isSuspect(end));
          }));
      assertThat(seen).containsExactly(true, true);
      assertThat(row).allMatch(Trace::isSuspect);
    }
  }

  @Test
  void leavingAndMarking_endInNoDeadlock_andLeaveNothing() throws Exception {
    Trace source = trace();
    List<Runnable> tasks = new ArrayList<>();
    for (int thread = 0; thread < 4; thread++) {
      tasks.add(() -> {
        for (int i = 0; i < 20_000; i++) {
          Trace reader = trace();
          reader.dependOn(source);
          Trace top = trace();
          top.dependOn(reader);
          if (i % 2 == 0) {
            reader.leave();
            top.leave();
          } else {
            top.drop();
            reader.drop();
          }
        }
      });
    }
    together(tasks);
    assertThat(source.dependents()).isZero();
    assertThat(Trace.isSuspect(source)).isFalse();
  }
}
