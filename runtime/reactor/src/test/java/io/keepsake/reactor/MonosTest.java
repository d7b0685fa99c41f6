package io.keepsake.reactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class MonosTest {

  @Test
  void lookup_isDoneAtEachSubscription_andNotBefore() {
    AtomicInteger lookups = new AtomicInteger();
    Mono<Integer> mono =
        Monos.defer(() -> CompletableFuture.completedFuture(lookups.incrementAndGet()));
    assertThat(lookups).hasValue(0);
    assertThat(mono.block()).isEqualTo(1);
    assertThat(mono.block()).isEqualTo(2);
  }

  @Test
  void lookup_thatThrows_endsTheMono() {
    Mono<Integer> mono = Monos.defer(() -> {
      throw new IOException("no lookup");
    });
    assertThatThrownBy(mono::block).hasRootCauseInstanceOf(IOException.class);
  }

  @Test
  void answerOfNull_isAnEmptyMono() {
    assertThat(Monos.defer(() -> CompletableFuture.<Integer>completedFuture(null))
            .hasElement()
            .block())
        .isFalse();
  }

  @Test
  void start_subscribes_andEndsAsTheMonoDoes() {
    assertThat(Monos.start(Mono.just(3))).isCompletedWithValue(3);
    assertThat(Monos.start(Mono.empty())).isCompletedWithValue(null);
    assertThat(Monos.start(Mono.error(new IOException("gone")))).isCompletedExceptionally();
  }
}
