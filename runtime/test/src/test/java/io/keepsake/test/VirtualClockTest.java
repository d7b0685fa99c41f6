package io.keepsake.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VirtualClockTest {
  @Test
  void advance_movesBothTimes() {
    VirtualClock clock = new VirtualClock(Instant.EPOCH);
    long start = clock.nanos();
    clock.advance(Duration.ofSeconds(1));
    clock.advanceNanos(1);
    assertEquals(1_000_000_001L, clock.nanos() - start);
    assertEquals(Instant.ofEpochSecond(1, 1), clock.instant());
    clock.set(Instant.ofEpochSecond(60));
    assertEquals(60_000_000_000L, clock.nanos() - start);
  }

  @Test
  void origin_mayWrapAround() {
    VirtualClock clock = new VirtualClock(Long.MAX_VALUE);
    Instant start = clock.instant();
    clock.advanceNanos(1);
    assertEquals(Long.MIN_VALUE, clock.nanos());
    assertEquals(start.plusNanos(1), clock.instant());
  }

  @Test
  void backwards_isRefused() {
    VirtualClock clock = new VirtualClock();
    assertThrows(IllegalArgumentException.class, () -> clock.advance(Duration.ofNanos(-1)));
    assertThrows(IllegalArgumentException.class, () -> clock.advanceNanos(-1));
    assertThrows(IllegalArgumentException.class, () -> clock.set(clock.instant().minusNanos(1)));
  }
}
