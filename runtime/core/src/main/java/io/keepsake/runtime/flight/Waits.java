package io.keepsake.runtime.flight;

import io.keepsake.runtime.MemoClock;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for whose computation, over all caches of the process.
 *
 * <p>A thread that finds its answer being computed by another one waits here. Before it does, it follows the waits: the
 * flight it wants belongs to a thread, which may itself wait for a flight, and so on. If that walk comes back to the
 * thread that asks, waiting would never end, so it is refused and the thread computes for itself. Registration and walk
 * happen under one lock, so that of the threads which close a cycle exactly one sees it.
 *
 * <p>No wake-up is lost: a waiter is counted before it looks at the outcome again, and the computing thread writes the
 * outcome before it looks at the count; both are volatile. The lock guards a few map operations and is taken only by
 * threads that are about to wait, and by those that wake them. Each wait is bounded, and looks up now and then, so that
 * a computing thread which dies harms nobody. By a clock that stands still, as in a test, no time passes; so a wait ends
 * by the system's time too, though not before half a minute of it.
 */
public final class Waits {
  private static final long LONGEST_NAP = 100_000_000L;
  private static final long NAP_ON_A_FOREIGN_CLOCK = 2_000_000L;
  private static final long PATIENCE_WITH_A_FOREIGN_CLOCK = 30_000_000_000L;

  private static final Object LOCK = new Object();
  private static final IdentityHashMap<Thread, Flight> AWAITED = new IdentityHashMap<>();
  private static final IdentityHashMap<Flight, List<Thread>> WAITERS = new IdentityHashMap<>();
  private static volatile int waiting;

  private Waits() {}

  /**
   * Waits until a computation of another thread ends.
   *
   * @param flight the computation
   * @param timeout how long to wait at the most, in nanoseconds of {@code clock}
   * @param clock the time
   * @return true if it has ended; false if the caller should compute for itself: the wait would close a cycle, took
   *     too long, was interrupted (the thread stays interrupted) or is for a thread that died
   */
  public static boolean await(Flight flight, long timeout, MemoClock clock) {
    return await(flight, timeout, clock, MemoClock.system());
  }

  static boolean await(Flight flight, long timeout, MemoClock clock, MemoClock system) {
    Thread me = Thread.currentThread();
    long start = clock.nanos();
    long systemStart = system.nanos();
    long patience = Math.max(timeout, PATIENCE_WITH_A_FOREIGN_CLOCK);
    boolean systemTime = clock == system;
    try {
      if (!enlist(me, flight)) {
        return false;
      }
      while (flight.isUnderWay()) {
        long left = timeout - (clock.nanos() - start);
        boolean isLost = !systemTime && system.nanos() - systemStart > patience;
        if (left <= 0 || isLost || me.isInterrupted() || flight.isAbandoned()) {
          return false;
        }
        nap(flight, systemTime ? Math.min(left, LONGEST_NAP) : NAP_ON_A_FOREIGN_CLOCK);
      }
      return true;
    } finally {
      delist(me, flight);
    }
  }

  /** Sleeps. A fork-join pool lets another thread work meanwhile, which may be needed for what is waited for. */
  private static void nap(Flight flight, long nanos) {
    if (Thread.currentThread() instanceof ForkJoinWorkerThread) {
      try {
        ForkJoinPool.managedBlock(new Nap(flight, nanos));
        return;
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      } catch (RejectedExecutionException noThread) {
        // then this one sleeps like any other
      }
    }
    LockSupport.parkNanos(flight, nanos);
  }

  /** A sleep as a fork-join pool wants to be told of it. */
  private record Nap(Flight flight, long nanos) implements ForkJoinPool.ManagedBlocker {
    @Override
    public boolean block() {
      LockSupport.parkNanos(flight, nanos);
      return true;
    }

    @Override
    public boolean isReleasable() {
      return !flight.isUnderWay();
    }
  }

  /**
   * Wakes those who wait for a computation; called after its outcome was written. Costs one volatile read if nobody
   * waits for anything.
   *
   * @param flight the computation
   */
  public static void wake(Flight flight) {
    if (waiting == 0) {
      return;
    }
    List<Thread> sleepers;
    synchronized (LOCK) {
      List<Thread> waiters = WAITERS.get(flight);
      sleepers = waiters == null ? List.of() : List.copyOf(waiters);
    }
    for (Thread sleeper : sleepers) {
      LockSupport.unpark(sleeper);
    }
  }

  /** Registers a wait, unless it would close a cycle; so cycles are never registered, and each walk ends. */
  private static boolean enlist(Thread me, Flight flight) {
    synchronized (LOCK) {
      if (leadsTo(me, flight)) {
        return false;
      }
      AWAITED.put(me, flight);
      WAITERS.computeIfAbsent(flight, f -> new ArrayList<>(2)).add(me);
      waiting = AWAITED.size();
      return true;
    }
  }

  private static void delist(Thread me, Flight flight) {
    synchronized (LOCK) {
      AWAITED.remove(me);
      List<Thread> waiters = WAITERS.get(flight);
      if (waiters != null && waiters.remove(me) && waiters.isEmpty()) {
        WAITERS.remove(flight);
      }
      waiting = AWAITED.size();
    }
  }

  /** Follows the waits from a flight. */
  private static boolean leadsTo(Thread me, @Nullable Flight flight) {
    while (flight != null && flight.outcome instanceof Thread owner) {
      if (owner == me) {
        return true;
      }
      flight = AWAITED.get(owner);
    }
    return false;
  }
}
