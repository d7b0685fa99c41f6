package io.keepsake.contract;

import io.keepsake.contract.backend.Kit;
import io.keepsake.contract.backend.Subject;
import io.keepsake.contract.service.Computation;
import io.keepsake.runtime.MemosBuilder;
import io.keepsake.test.VirtualClock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** What the contracts have in common. The limit is a guard against hangs: no test depends on time. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class Contract {
  final Kit kit;
  final VirtualClock clock = new VirtualClock();
  final AtomicInteger computations = new AtomicInteger();

  Contract(Kit kit) {
    this.kit = kit;
  }

  @AfterEach
  final void close() {
    kit.close();
  }

  /** Starts the making of Memos on the virtual clock. */
  final MemosBuilder memos() {
    return kit.memos().clock(clock);
  }

  /** Makes a service on the virtual clock whose computations are counted. */
  final Subject subject(Computation computation) {
    return subject(memos(), computation);
  }

  final Subject subject(MemosBuilder memos, Computation computation) {
    return kit.subject(memos.build(), counted(computation));
  }

  /** Makes a service with an override, such as {@code answer.capacity}. */
  final Subject subject(String override, Object value, Computation computation) {
    return subject(
        memos().override(kit.prefix() + "Answers." + override, value.toString()), computation);
  }

  /** Makes a service whose answers are {@code key#1}, {@code key#2} and so on. */
  final Subject numbering() {
    return subject(this::number);
  }

  final Object number(Object key) {
    return key + "#" + computations.get();
  }

  final Computation counted(Computation computation) {
    return argument -> {
      computations.incrementAndGet();
      return computation.answer(argument);
    };
  }
}
