package io.keepsake.contract;

import io.keepsake.runtime.flight.Flight;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Threads of a test. Nothing here takes a time: the limit of the whole test ends what hangs. */
public final class Crew {
  private Crew() {}

  /** A thread at work. */
  public record Member<T>(Thread thread, FutureTask<T> work) {

    /** Waits for the end; throws what the work has thrown. */
    public T result() throws Exception {
      try {
        return work.get();
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof Exception cause) {
          throw cause;
        }
        throw (Error) failed.getCause();
      }
    }

    /** Waits until the thread waits for somebody else's computation. */
    public Member<T> awaitWaiting() {
      while (!isWaiting()) {
        if (work.isDone()) {
          throw new AssertionError(thread + " did not wait");
        }
        Thread.yield();
      }
      return this;
    }

    /** Waits for the end of work that must not wait for anybody. */
    public T resultWithoutWaiting() throws Exception {
      while (!work.isDone()) {
        if (isWaiting()) {
          throw new AssertionError(thread + " waits");
        }
        Thread.yield();
      }
      return result();
    }

    /** Tells whether the thread waits for somebody else's computation at this moment. */
    public boolean isWaiting() {
      return LockSupport.getBlocker(thread) instanceof Flight;
    }

    /** Tells whether the thread waits for anything at this moment. */
    public boolean isBlocked() {
      Thread.State state = thread.getState();
      return state == Thread.State.BLOCKED
          || state == Thread.State.WAITING
          || state == Thread.State.TIMED_WAITING;
    }
  }

  /** Starts a thread. */
  public static <T> Member<T> start(Callable<T> work) {
    return start(0L, work);
  }

  /** Starts a thread with a stack of some size; 0 for the default. */
  public static <T> Member<T> start(long stack, Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "crew", stack);
    thread.setDaemon(true);
    thread.start();
    return new Member<>(thread, task);
  }

  /** Starts threads. */
  public static <T> List<Member<T>> start(int count, Callable<T> work) {
    List<Member<T>> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      members.add(start(work));
    }
    return members;
  }

  /** Lets threads begin at the same moment, and waits for all. */
  public static <T> List<T> together(int count, IntFunction<Callable<T>> works) throws Exception {
    CyclicBarrier ready = new CyclicBarrier(count);
    List<Member<T>> members = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Callable<T> work = works.apply(i);
      members.add(start(() -> {
        ready.await();
        return work.call();
      }));
    }
    return results(members);
  }

  /** Waits for all. */
  public static <T> List<T> results(List<Member<T>> members) throws Exception {
    List<T> results = new ArrayList<>();
    for (Member<T> member : members) {
      results.add(member.result());
    }
    return results;
  }
}
