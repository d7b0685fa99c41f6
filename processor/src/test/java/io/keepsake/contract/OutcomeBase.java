package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.backend.Kit;
import io.keepsake.contract.backend.OutcomeSubject;
import io.keepsake.contract.service.Computation;
import io.keepsake.runtime.Memos;
import io.keepsake.test.VirtualClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** What the contracts about outcomes have in common. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class OutcomeBase {
  final Kit kit;
  final VirtualClock clock = new VirtualClock();
  final AtomicInteger computations = new AtomicInteger();

  OutcomeBase(Kit kit) {
    this.kit = kit;
  }

  @AfterEach
  final void close() {
    kit.close();
  }

  final OutcomeSubject subject(Computation computation) {
    return subject(kit.memos().clock(clock).build(), computation);
  }

  final OutcomeSubject subject(Memos memos, Computation computation) {
    return kit.outcomes(memos, key -> {
      computations.incrementAndGet();
      return computation.answer(key);
    });
  }

  final void advance(int seconds) {
    clock.advance(Duration.ofSeconds(seconds));
  }

  final void assertComputations(int expected) {
    assertThat(computations.get()).isEqualTo(expected);
  }
}
