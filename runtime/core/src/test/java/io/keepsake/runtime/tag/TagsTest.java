package io.keepsake.runtime.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class TagsTest {
  private static final TagName NAME = TagName.ofText("user:42");

  private final Tags tags = new Tags();

  @Test
  void obtain_givesTheSame_untilItIsRevoked() {
    Tag first = tags.obtain(NAME);
    assertThat(tags.obtain(NAME)).isSameAs(first);
    tags.revoke(NAME);
    assertThat(first.isRevoked()).isTrue();
    assertThat(tags.obtain(NAME)).isNotSameAs(first);
    assertThat(tags.obtain(NAME).isRevoked()).isFalse();
    assertThat(tags.revocations()).isEqualTo(1);
  }

  @Test
  void names_ofMethodsAndOfApplications_differ() {
    assertThat(tags.obtain(TagName.ofSource("user:42"))).isNotSameAs(tags.obtain(NAME));
  }

  @Test
  @SuppressWarnings("SystemGc")
  void tagsThatNobodyHas_vanish() {
    Tag kept = tags.obtain(NAME);
    for (int i = 0; i < 1_000; i++) {
      tags.obtain(TagName.ofText("user " + i));
    }
    while (tags.size() > 1) {
      System.gc();
      Thread.onSpinWait();
    }
    assertThat(tags.obtain(NAME)).isSameAs(kept);
  }

  /** Truths that change: what obtains its tag after a revocation returned sees them, or is void. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void obtainAndRevoke_race_leavesNothingStale(int writers) throws Exception {
    AtomicIntegerArray truth = new AtomicIntegerArray(writers);
    AtomicIntegerArray revoked = new AtomicIntegerArray(writers);
    ExecutorService threads = Executors.newFixedThreadPool(3 + writers);
    AtomicInteger stale = new AtomicInteger();
    try {
      List<Future<?>> work = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        int watched = i % writers;
        work.add(threads.submit(() -> {
          for (int n = 0; n < 200_000; n++) {
            Tag tag = tags.obtain(NAME);
            int seen = truth.get(watched);
            Thread.onSpinWait();
            int done = revoked.get(watched);
            if (!tag.isRevoked() && seen < done && !tag.isRevoked()) {
              stale.incrementAndGet();
            }
          }
        }));
      }
      for (int i = 0; i < writers; i++) {
        int writer = i;
        work.add(threads.submit(() -> {
          for (int n = 1; n <= 100_000; n++) {
            truth.set(writer, n);
            tags.revoke(NAME);
            revoked.set(writer, n);
          }
        }));
      }
      for (Future<?> each : work) {
        each.get();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(stale).hasValue(0);
  }
}
