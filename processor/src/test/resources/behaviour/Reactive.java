package behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.Backend;
import io.keepsake.KeyIgnore;
import io.keepsake.Memoize;
import io.keepsake.runtime.Memos;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Answers that are computed when somebody asks for them. */
public class Reactive {
  private static final Duration SOON = Duration.ofSeconds(30);

  final AtomicInteger calls = new AtomicInteger();
  final AtomicInteger subscriptions = new AtomicInteger();

  @Memoize
  Mono<Integer> square(int n, @KeyIgnore String why) {
    calls.incrementAndGet();
    return Mono.fromSupplier(() -> {
      subscriptions.incrementAndGet();
      return n == 0 ? null : n * n;
    });
  }

  @Memoize
  Uni<Integer> failing(int n) {
    calls.incrementAndGet();
    return n < 0
        ? Uni.createFrom().failure(new IOException("not yet"))
        : Uni.createFrom().item(n);
  }

  @Memoize
  Mono<String> broken(int n) {
    throw new IllegalStateException("at once");
  }

  @Memoize(backend = Backend.FOLDER)
  Uni<String> kept(int n) {
    calls.incrementAndGet();
    return Uni.createFrom().item("n" + n);
  }

  final Sinks.One<Integer> sink = Sinks.one();

  @Memoize
  Mono<Integer> later(int n) {
    calls.incrementAndGet();
    return sink.asMono();
  }

  public static void run() throws Exception {
    Path directory = Files.createTempDirectory("reactive");
    Memos memos = Memos.builder().directory(directory).build();
    MemoizedReactive reactive = new MemoizedReactive(memos);

    Mono<Integer> mono = reactive.square(3, "first");
    assertThat(reactive.calls).hasValue(0);
    assertThat(mono.block()).isEqualTo(9);
    assertThat(mono.block()).isEqualTo(9);
    assertThat(reactive.square(3, "second").block()).isEqualTo(9);
    assertThat(reactive.square(0, "").blockOptional()).isEmpty();
    assertThat(reactive.square(0, "").blockOptional()).isEmpty();
    assertThat(reactive.calls).hasValue(2);
    assertThat(reactive.subscriptions).hasValue(2);
    assertThat(reactive.squareMemo().peek(3).value().join()).isEqualTo(9);
    reactive.squareMemo().put(4, CompletableFuture.completedFuture(5));
    assertThat(reactive.square(4, "").block()).isEqualTo(5);
    assertThat(reactive.squareMemo().refresh(4, "").join()).isEqualTo(16);
    assertThat(reactive.square(4, "").block()).isEqualTo(16);

    reactive.calls.set(0);
    for (int i = 1; i <= 2; i++) {
      assertThatThrownBy(() -> reactive.failing(-1).await().atMost(SOON))
          .hasRootCauseInstanceOf(IOException.class);
      assertThat(reactive.calls).hasValue(i);
    }
    assertThat(reactive.failing(2).await().atMost(SOON)).isEqualTo(2);
    assertThat(reactive.failing(2).await().atMost(SOON)).isEqualTo(2);
    assertThat(reactive.calls).hasValue(3);

    Mono<String> broken = reactive.broken(1);
    assertThatThrownBy(broken::block).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(broken::block).isInstanceOf(IllegalStateException.class);

    reactive.calls.set(0);
    CountDownLatch ended = new CountDownLatch(2);
    reactive.later(1).subscribe(value -> ended.countDown());
    reactive.later(1).subscribe(value -> ended.countDown());
    reactive.later(1).subscribe().dispose();
    assertThat(reactive.calls).hasValue(1);
    reactive.sink.tryEmitValue(7);
    assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(reactive.later(1).block()).isEqualTo(7);

    reactive.calls.set(0);
    assertThat(reactive.kept(1).await().atMost(SOON)).isEqualTo("n1");
    memos.close();
    MemoizedReactive again = new MemoizedReactive(Memos.builder().directory(directory).build());
    assertThat(again.kept(1).await().atMost(SOON)).isEqualTo("n1");
    assertThat(again.calls).hasValue(0);
  }
}
