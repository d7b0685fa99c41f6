package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.backend.Kit;
import io.keepsake.contract.backend.Subject;
import io.keepsake.runtime.Memos;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A memo belongs to its instance and goes when it goes. */
abstract class LifetimeContract extends Contract {
  LifetimeContract(Kit kit) {
    super(kit);
  }

  @Test
  void memo_diesWithItsInstance() throws Exception {
    assertDies(memos().build());
  }

  /** The system's clock watches caches whose answers expire; it must not keep them. */
  @Test
  void memo_onTheSystemsClock_diesWithItsInstance() throws Exception {
    assertDies(kit.memos().build());
  }

  private void assertDies(Memos memos) throws Exception {
    Subject kept = kit.subject(memos, key -> "kept");
    kept.answer("a");
    int count = memos.all().size();
    List<WeakReference<Object>> gone = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      gone.addAll(useAndForget(memos));
    }
    for (WeakReference<Object> reference : gone) {
      awaitCollection(reference);
    }
    for (int tries = 0; memos.all().size() > count && tries < 200; tries++) {
      System.gc();
      Thread.sleep(5);
    }
    assertThat(memos.all()).hasSize(count);
    assertThat(kept.answer("a")).isEqualTo("kept");
    assertThat(kept.answerHandle().stats().hits()).isEqualTo(1);
    Reference.reachabilityFence(kept);
  }

  private List<WeakReference<Object>> useAndForget(Memos memos) throws Exception {
    Subject subject = kit.subject(memos, key -> new Object());
    Object answer = subject.answer("a");
    subject.aged("a");
    subject.idled("a");
    subject.agedAndIdled("a");
    Subject other = kit.subject(memos, key -> CompletableFuture.completedFuture("later"));
    other.later("a");
    Object value = kit.keepsBehind() ? new Object() : answer; // a store keeps its values
    return List.of(
        new WeakReference<>(subject),
        new WeakReference<>(subject.answerHandle().memo()),
        new WeakReference<>(other),
        new WeakReference<>(value));
  }

  private static void awaitCollection(WeakReference<Object> reference) throws Exception {
    for (int tries = 0; reference.get() != null && tries < 200; tries++) {
      System.gc();
      Thread.sleep(5);
    }
    assertThat(reference.get()).isNull();
  }
}
