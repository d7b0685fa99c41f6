package io.keepsake.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Threads that make one call at the same moment.
 *
 * @param <V> what the call gives
 */
final class Crowd<V extends @Nullable Object> {
  private final String name;
  private final List<Member<V>> members = new ArrayList<>();

  private Crowd(String name) {
    this.name = name;
  }

  /** A thread and its call. */
  private record Member<V extends @Nullable Object>(Thread thread, FutureTask<V> task) {}

  /** Lets threads call at the same moment. */
  static <V extends @Nullable Object> Crowd<V> start(String name, int threads, Callable<V> call) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread has to call, not " + threads);
    }
    Crowd<V> crowd = new Crowd<>(name);
    CyclicBarrier ready = new CyclicBarrier(threads);
    for (int i = 0; i < threads; i++) {
      FutureTask<V> task = new FutureTask<>(() -> {
        ready.await(Patience.LIMIT.toNanos(), TimeUnit.NANOSECONDS);
        return call.call();
      });
      Thread thread = new Thread(task, "caller-" + (i + 1) + " of " + name);
      thread.setDaemon(true);
      crowd.members.add(new Member<>(thread, task));
    }
    crowd.members.forEach(member -> member.thread.start());
    return crowd;
  }

  /** Waits for the end of all; interrupts and names those that do not end. */
  void awaitAll(Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    List<Thread> hanging = new ArrayList<>();
    for (Member<V> member : members) {
      if (!Patience.join(member.thread, deadline)) {
        hanging.add(member.thread);
      }
    }
    if (!hanging.isEmpty()) {
      throw hang(hanging, limit);
    }
  }

  private AssertionError hang(List<Thread> hanging, Duration limit) {
    StringJoiner names = new StringJoiner(", ");
    hanging.forEach(thread -> names.add(thread.getName()));
    AssertionError error = new AssertionError(
        hanging.size() + " of " + members.size() + " calls of " + name + " did not end within "
            + limit.toMillis() + " ms; the causes show where they are: " + names,
        Patience.stackOf(hanging.get(0)));
    hanging.stream().skip(1).map(Patience::stackOf).forEach(error::addSuppressed);
    hanging.forEach(Thread::interrupt);
    return error;
  }

  /** Returns what a call gave, once all have ended; fails if it threw something. */
  V answer(int index) {
    Member<V> member = members.get(index);
    try {
      return member.task.get(0, TimeUnit.SECONDS);
    } catch (ExecutionException thrown) {
      Throwable cause = thrown.getCause();
      throw new AssertionError(
          "the call of thread " + member.thread.getName() + " failed: " + cause, cause);
    } catch (Exception unexpected) {
      throw new AssertionError(member.thread.getName() + " has no answer", unexpected);
    }
  }
}
