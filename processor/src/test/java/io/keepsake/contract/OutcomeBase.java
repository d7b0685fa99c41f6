package io.keepsake.contract;

import io.keepsake.contract.backend.OutcomeKit;
import io.keepsake.contract.backend.OutcomeSubject;
import io.keepsake.contract.service.Computation;
import io.keepsake.runtime.Memos;
import io.keepsake.test.VirtualClock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** What the contracts about outcomes have in common. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class OutcomeBase {
  final OutcomeKit kit;
  final VirtualClock clock = new VirtualClock();
  final AtomicInteger computations = new AtomicInteger();

  OutcomeBase(OutcomeKit kit) {
    this.kit = kit;
  }

  @AfterEach
  final void close() {
    kit.kit().close();
  }

  final OutcomeSubject subject(Computation computation) {
    return subject(kit.kit().memos().clock(clock).build(), computation);
  }

  final OutcomeSubject subject(Memos memos, Computation computation) {
    return kit.subject(memos, key -> {
      computations.incrementAndGet();
      return computation.answer(key);
    });
  }
}
