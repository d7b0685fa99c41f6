package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.backend.Handle;
import io.keepsake.contract.backend.Kit;
import io.keepsake.contract.backend.Subject;
import io.keepsake.runtime.Cached;
import io.keepsake.test.VirtualClock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is too old is absent for every operation, to the nanosecond. */
abstract class ExpiryContract extends Contract {
  private static final Duration TTL = Duration.ofSeconds(10);

  ExpiryContract(Kit kit) {
    super(kit);
  }

  @Test
  void ttl_isExact() throws Exception {
    Subject subject = numbering();
    subject.aged("a");
    clock.advance(TTL.minusNanos(1));
    assertThat(subject.agedHandle().contains("a")).isTrue();
    assertThat(subject.aged("a")).isEqualTo("a#1");
    clock.advanceNanos(1);
    assertThat(subject.agedHandle().contains("a")).isFalse();
    assertThat(subject.aged("a")).isEqualTo("a#2");
  }

  @Test
  void expired_isAbsentForEveryOperation() throws Exception {
    Subject subject = numbering();
    Handle<String, @Nullable Object> handle = subject.agedHandle();
    subject.aged("a");
    subject.aged("b");
    clock.advance(TTL);
    subject.aged("c");
    assertThat(handle.contains("a")).isFalse();
    assertThat(handle.peek("a")).isEqualTo(Cached.absent());
    assertThat(handle.take("a")).isEqualTo(Cached.absent());
    assertThat(handle.invalidate("b")).isFalse();
    assertThat(handle.size()).isEqualTo(1);
    assertThat(handle.entries()).extracting("value").containsExactly("c#3");
    assertThat(handle.refresh("b")).isEqualTo("b#4");
    assertThat(subject.aged("b")).isEqualTo("b#4");
  }

  @Test
  void expired_isNotRevivedByPeekOrContains() throws Exception {
    Subject subject = numbering();
    subject.idled("a");
    clock.advance(TTL.minusNanos(1));
    assertThat(subject.idledHandle().contains("a")).isTrue();
    assertThat(subject.idledHandle().peek("a")).isEqualTo(Cached.of("a#1"));
    assertThat(subject.idledHandle().entries()).hasSize(1);
    clock.advanceNanos(1);
    assertThat(subject.idledHandle().contains("a")).isFalse();
    assertThat(subject.idled("a")).isEqualTo("a#2");
  }

  @Test
  void put_overAnExpiringEntry_startsANewLife() throws Exception {
    Subject subject = numbering();
    subject.aged("a");
    clock.advance(TTL.minusNanos(1));
    subject.agedHandle().put("a", "put");
    clock.advance(TTL.minusNanos(1));
    assertThat(subject.aged("a")).isEqualTo("put");
    clock.advanceNanos(1);
    assertThat(subject.agedHandle().contains("a")).isFalse();
  }

  @Test
  void refresh_ofAnExpiringEntry_startsANewLife() throws Exception {
    Subject subject = numbering();
    subject.aged("a");
    clock.advance(TTL.minusNanos(1));
    subject.agedHandle().refresh("a");
    clock.advance(TTL.minusNanos(1));
    assertThat(subject.aged("a")).isEqualTo("a#2");
    clock.advanceNanos(1);
    assertThat(subject.agedHandle().contains("a")).isFalse();
  }

  @Test
  void ttl_isNotProlongedByHits() throws Exception {
    Subject subject = numbering();
    subject.aged("a");
    for (int second = 1; second < 10; second++) {
      clock.advance(Duration.ofSeconds(1));
      assertThat(subject.aged("a")).isEqualTo("a#1");
    }
    clock.advance(Duration.ofSeconds(1));
    assertThat(subject.aged("a")).isEqualTo("a#2");
  }

  @Test
  void ttl_countsFromTheWrite_notFromTheCall() throws Exception {
    Subject subject = subject(key -> {
      clock.advance(Duration.ofSeconds(9));
      return number(key);
    });
    subject.aged("a");
    clock.advance(TTL.minusNanos(1));
    assertThat(subject.agedHandle().contains("a")).isTrue();
    clock.advanceNanos(1);
    assertThat(subject.agedHandle().contains("a")).isFalse();
  }

  @Test
  void idle_isProlongedByHits_forAsLongAsTheyCome() throws Exception {
    Subject subject = numbering();
    subject.idled("a");
    for (int use = 0; use < 20; use++) {
      clock.advance(TTL.minusNanos(1));
      assertThat(subject.idled("a")).isEqualTo("a#1");
    }
    clock.advance(TTL);
    assertThat(subject.idled("a")).isEqualTo("a#2");
  }

  @Test
  void idle_isBoundedByTtl() throws Exception {
    Subject subject = numbering();
    subject.agedAndIdled("a");
    for (int use = 0; use < 3; use++) {
      clock.advance(TTL.minusNanos(1));
      assertThat(subject.agedAndIdled("a")).isEqualTo("a#1");
    }
    clock.advanceNanos(2);
    assertThat(subject.agedAndIdledHandle().contains("a")).isTrue();
    clock.advanceNanos(1);
    assertThat(subject.agedAndIdledHandle().contains("a")).isFalse();
    assertThat(subject.agedAndIdled("a")).isEqualTo("a#2");
  }

  @Test
  void idle_endsBeforeTtl_ifNobodyAsks() throws Exception {
    Subject subject = numbering();
    subject.agedAndIdled("a");
    clock.advance(TTL.minusNanos(1));
    assertThat(subject.agedAndIdledHandle().contains("a")).isTrue();
    clock.advanceNanos(1);
    assertThat(subject.agedAndIdledHandle().contains("a")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, -5_000_000_000L, Long.MAX_VALUE - 5_000_000_000L, Long.MIN_VALUE})
  void clock_mayStartAnywhere_andWrapAround(long origin) throws Exception {
    VirtualClock clock = new VirtualClock(origin);
    Subject subject = subject(kit.memos().clock(clock), this::number);
    subject.aged("a");
    subject.agedAndIdled("a");
    clock.advance(TTL.minusNanos(1));
    assertThat(subject.aged("a")).isEqualTo("a#1");
    assertThat(subject.agedAndIdled("a")).isEqualTo("a#2");
    clock.advanceNanos(1);
    assertThat(subject.aged("a")).isEqualTo("a#3");
    assertThat(subject.agedAndIdled("a")).isEqualTo("a#2");
    clock.advance(TTL);
    assertThat(subject.agedAndIdled("a")).isEqualTo("a#4");
  }

  @Test
  void ttl_overridden_isInForce() throws Exception {
    Subject subject = subject("aged.ttl", "PT1M", this::number);
    subject.aged("a");
    clock.advance(Duration.ofMinutes(1).minusNanos(1));
    assertThat(subject.aged("a")).isEqualTo("a#1");
    clock.advanceNanos(1);
    assertThat(subject.aged("a")).isEqualTo("a#2");
  }

  @Test
  void idle_overridden_isInForce() throws Exception {
    Subject subject = subject("agedAndIdled.idle", "250ms", this::number);
    subject.agedAndIdled("a");
    clock.advance(Duration.ofMillis(250).minusNanos(1));
    assertThat(subject.agedAndIdled("a")).isEqualTo("a#1");
    clock.advance(Duration.ofMillis(250));
    assertThat(subject.agedAndIdled("a")).isEqualTo("a#2");
  }

  @Test
  void expired_leavesBeforeALiveEntry_whenThereIsNoRoom() throws Exception {
    Subject subject = subject("agedAndIdled.capacity", 3, this::number);
    subject.agedAndIdled("old");
    clock.advance(Duration.ofSeconds(5));
    subject.agedAndIdled("b");
    subject.agedAndIdled("c");
    clock.advance(Duration.ofSeconds(5));
    subject.agedAndIdled("d");
    Handle<String, @Nullable Object> handle = subject.agedAndIdledHandle();
    assertThat(handle.contains("b")).isTrue();
    assertThat(handle.contains("c")).isTrue();
    assertThat(handle.contains("d")).isTrue();
    assertThat(handle.stats().evictions()).isZero();
    assertThat(handle.stats().expirations()).isEqualTo(1);
  }

  @Test
  void restart_ofTheDeadline_isSeenByTheSearchForRoom() throws Exception {
    Subject subject = subject("aged.capacity", 3, this::number);
    subject.aged("a");
    subject.aged("b");
    subject.aged("c");
    clock.advance(Duration.ofSeconds(9));
    subject.agedHandle().put("a", "put");
    clock.advance(Duration.ofSeconds(1));
    subject.aged("d");
    subject.aged("e");
    assertThat(subject.agedHandle().peek("a")).isEqualTo(Cached.of("put"));
    assertThat(subject.agedHandle().size()).isEqualTo(3);
    assertThat(subject.agedHandle().stats().evictions()).isZero();
  }
}
