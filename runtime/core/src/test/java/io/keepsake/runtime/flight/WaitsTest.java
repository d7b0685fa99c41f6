package io.keepsake.runtime.flight;

import static io.keepsake.runtime.fixture.Threads.awaitParked;
import static io.keepsake.runtime.fixture.Threads.start;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.MemoClock;
import io.keepsake.runtime.fixture.ManualClock;
import io.keepsake.runtime.fixture.Threads.Running;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WaitsTest {
  private static final long HOUR = 3_600_000_000_000L;
  private static final MemoClock SYSTEM = MemoClock.system();

  private static final class TestFlight extends Flight {
    private TestFlight(Thread owner) {
      outcome = owner;
    }

    private void end() {
      outcome = null;
      Waits.wake(this);
    }
  }

  private static TestFlight mine() {
    return new TestFlight(Thread.currentThread());
  }

  private static Running<Boolean> waiterFor(Flight flight) {
    Running<Boolean> waiter = start(() -> Waits.await(flight, HOUR, SYSTEM));
    awaitParked(waiter.thread(), flight);
    return waiter;
  }

  @Test
  void await_endedFlight_returnsTrueAtOnce() throws Exception {
    TestFlight flight = mine();
    flight.end();
    assertThat(start(() -> Waits.await(flight, HOUR, SYSTEM)).result()).isTrue();
  }

  @Test
  void await_failedFlight_returnsTrueAtOnce() throws Exception {
    TestFlight flight = mine();
    flight.outcome = new IllegalStateException();
    assertThat(start(() -> Waits.await(flight, HOUR, SYSTEM)).result()).isTrue();
  }

  @Test
  void wake_manyWaiters_allReturnTrue() throws Exception {
    TestFlight flight = mine();
    List<Running<Boolean>> waiters = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      waiters.add(waiterFor(flight));
    }
    flight.end();
    for (Running<Boolean> waiter : waiters) {
      assertThat(waiter.result()).isTrue();
    }
  }

  @Test
  void wake_anotherFlight_leavesTheWaiterAsleep() throws Exception {
    TestFlight flight = mine();
    TestFlight other = mine();
    Running<Boolean> waiter = waiterFor(flight);
    other.end();
    assertThat(waiter.task().isDone()).isFalse();
    flight.end();
    assertThat(waiter.result()).isTrue();
  }

  /** A lost wake-up costs a nap of 100 ms: if most were lost, this would hit the time limit of the class. */
  @Test
  void wake_atAnyMoment_isNotLost() throws Exception {
    for (int round = 0; round < 2000; round++) {
      TestFlight flight = mine();
      Running<Boolean> waiter = start(() -> Waits.await(flight, HOUR, SYSTEM));
      flight.end();
      assertThat(waiter.result()).isTrue();
    }
  }

  @Test
  void await_ownFlight_isRefused() {
    assertThat(Waits.await(mine(), HOUR, SYSTEM)).isFalse();
  }

  @Test
  void await_closingACycleOfTwo_isRefused() throws Exception {
    TestFlight mine = mine();
    Running<Boolean> other = waiterFor(mine);
    assertThat(Waits.await(new TestFlight(other.thread()), HOUR, SYSTEM)).isFalse();
    mine.end();
    assertThat(other.result()).isTrue();
  }

  @Test
  void await_closingACycleOfFour_isRefused() throws Exception {
    TestFlight mine = mine();
    TestFlight next = mine;
    List<Running<Boolean>> others = new ArrayList<>();
    List<TestFlight> flights = new ArrayList<>(List.of(mine));
    for (int i = 0; i < 3; i++) {
      Running<Boolean> waiter = waiterFor(next);
      others.add(waiter);
      next = new TestFlight(waiter.thread());
      flights.add(next);
    }
    assertThat(Waits.await(next, HOUR, SYSTEM)).isFalse();
    for (TestFlight flight : flights) {
      flight.end();
    }
    for (Running<Boolean> other : others) {
      assertThat(other.result()).isTrue();
    }
  }

  @Test
  void await_chainThatDoesNotComeBack_waits() throws Exception {
    TestFlight mine = mine();
    Running<Boolean> first = waiterFor(mine);
    TestFlight ofFirst = new TestFlight(first.thread());
    Running<Boolean> second = waiterFor(ofFirst);
    ofFirst.end();
    mine.end();
    assertThat(first.result()).isTrue();
    assertThat(second.result()).isTrue();
  }

  @Test
  void await_whileAnotherThreadIsRefused_comesToAnEnd() throws Exception {
    CompletableFuture<TestFlight> flight = new CompletableFuture<>();
    Running<Boolean> refused = start(() -> {
      TestFlight mine = mine();
      Running<Boolean> partner = waiterFor(mine);
      flight.complete(new TestFlight(partner.thread()));
      boolean waited = false;
      for (int i = 0; i < 100_000; i++) {
        waited |= Waits.await(flight.join(), HOUR, SYSTEM);
      }
      mine.end();
      return waited | !partner.result();
    });
    Running<Boolean> bystander = start(() -> {
      boolean ended = false;
      for (int i = 0; i < 100_000; i++) {
        ended |= Waits.await(flight.join(), 0, SYSTEM);
      }
      return ended;
    });
    assertThat(refused.result()).isFalse();
    assertThat(bystander.result()).isFalse();
  }

  @Test
  void await_timeoutOnAVirtualClock_returnsFalse() throws Exception {
    ManualClock clock = new ManualClock(Long.MAX_VALUE - 5);
    TestFlight flight = mine();
    Running<Boolean> waiter = start(() -> Waits.await(flight, 1000, clock));
    awaitParked(waiter.thread(), flight);
    clock.advance(999);
    awaitParked(waiter.thread(), flight);
    assertThat(waiter.task().isDone()).isFalse();
    clock.advance(1);
    assertThat(waiter.result()).isFalse();
  }

  @Test
  void await_ownerDies_returnsFalse() throws Exception {
    Running<TestFlight> owner = start(WaitsTest::mine);
    TestFlight flight = owner.result();
    owner.thread().join();
    assertThat(flight.isAbandoned()).isTrue();
    assertThat(Waits.await(flight, HOUR, SYSTEM)).isFalse();
  }

  @Test
  void await_interrupted_returnsFalseAndStaysInterrupted() throws Exception {
    TestFlight flight = mine();
    Running<Boolean> waiter =
        start(() -> !Waits.await(flight, HOUR, SYSTEM) && Thread.currentThread().isInterrupted());
    awaitParked(waiter.thread(), flight);
    waiter.thread().interrupt();
    assertThat(waiter.result()).isTrue();
  }

  @Test
  void await_byAClockThatStandsStill_endsByTheSystemsTime() throws Exception {
    ManualClock still = new ManualClock();
    ManualClock system = new ManualClock();
    TestFlight flight = mine();
    Running<Boolean> waiter = start(() -> Waits.await(flight, HOUR / 3_600, still, system));
    awaitParked(waiter.thread(), flight);
    system.advance(HOUR / 120); // half a minute, which is more than the second that it waits for
    awaitParked(waiter.thread(), flight);
    system.advance(1);
    assertThat(waiter.result()).isFalse();
  }
}
