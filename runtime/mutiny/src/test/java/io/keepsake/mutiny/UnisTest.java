package io.keepsake.mutiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UnisTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @Test
  void lookup_isDoneAtEachSubscription_andNotBefore() {
    AtomicInteger lookups = new AtomicInteger();
    Uni<Integer> uni =
        Unis.defer(() -> CompletableFuture.completedFuture(lookups.incrementAndGet()));
    assertThat(lookups).hasValue(0);
    assertThat(uni.await().atMost(SOON)).isEqualTo(1);
    assertThat(uni.await().atMost(SOON)).isEqualTo(2);
  }

  @Test
  void lookup_thatThrows_endsTheUni() {
    Uni<Integer> uni = Unis.defer(() -> {
      throw new IOException("no lookup");
    });
    assertThatThrownBy(() -> uni.await().atMost(SOON)).hasRootCauseInstanceOf(IOException.class);
  }

  @Test
  void start_subscribes_andEndsAsTheUniDoes() {
    assertThat(Unis.start(Uni.createFrom().item(3))).isCompletedWithValue(3);
    assertThat(Unis.start(Uni.createFrom().nullItem())).isCompletedWithValue(null);
    assertThat(Unis.start(Uni.createFrom().failure(new IOException("gone"))))
        .isCompletedExceptionally();
  }
}
