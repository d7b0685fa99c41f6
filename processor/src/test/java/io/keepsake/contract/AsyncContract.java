package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.contract.backend.Kit;
import io.keepsake.contract.backend.Subject;
import io.keepsake.test.StepExecutor;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Answers that arrive later: one computation is shared, each caller has a future of its own. */
abstract class AsyncContract extends Contract {
  /** The futures that were computed, in their order. */
  private final List<CompletableFuture<String>> computed = new CopyOnWriteArrayList<>();

  AsyncContract(Kit kit) {
    super(kit);
  }

  private Subject pending() {
    return subject(key -> {
      CompletableFuture<String> future = new CompletableFuture<>();
      computed.add(future);
      return future;
    });
  }

  @Test
  void pendingFuture_isShared_andAnswersAll() throws Exception {
    Subject subject = pending();
    CompletableFuture<String> first = subject.later("a");
    CompletableFuture<String> second = subject.later("a");
    assertThat(computed).hasSize(1);
    assertThat(first).isNotSameAs(second).isNotDone();
    computed.get(0).complete("done");
    assertThat(first).isCompletedWithValue("done");
    assertThat(second).isCompletedWithValue("done");
    assertThat(subject.later("a")).isCompletedWithValue("done");
    assertThat(computations).hasValue(1);
  }

  @Test
  void cancellationByOneCaller_harmsNobody() throws Exception {
    Subject subject = pending();
    CompletableFuture<String> first = subject.later("a");
    CompletableFuture<String> second = subject.later("a");
    first.cancel(true);
    second.complete("by force");
    assertThat(computed.get(0)).isNotDone();
    CompletableFuture<String> third = subject.later("a");
    assertThat(third).isNotDone();
    computed.get(0).complete("done");
    assertThat(third).isCompletedWithValue("done");
    assertThat(subject.later("a")).isCompletedWithValue("done");
    assertThat(computations).hasValue(1);
  }

  @Test
  void completionByTheCallerOfAHandle_harmsNobody() throws Exception {
    Subject subject = pending();
    subject.later("a");
    subject.laterHandle().peek("a").value().complete("by force");
    assertThat(subject.later("a")).isNotDone();
    computed.get(0).complete("done");
    assertThat(subject.laterHandle().peek("a").value()).isCompletedWithValue("done");
  }

  @Test
  void failedFuture_isNeverStored() throws Exception {
    Subject subject = pending();
    CompletableFuture<String> first = subject.later("a");
    CompletableFuture<String> second = subject.later("a");
    IOException failure = new IOException("not now");
    computed.get(0).completeExceptionally(failure);
    assertThatThrownBy(first::join).isInstanceOf(CompletionException.class).hasCause(failure);
    assertThatThrownBy(second::join).hasCause(failure);
    assertThat(subject.laterHandle().contains("a")).isFalse();
    CompletableFuture<String> retry = subject.later("a");
    assertThat(computed).hasSize(2);
    computed.get(1).complete("well");
    assertThat(retry).isCompletedWithValue("well");
    assertThat(subject.later("a")).isCompletedWithValue("well");
    assertThat(subject.laterHandle().stats().failures()).isEqualTo(1);
  }

  /** Whoever looks at the exception finds what the method has given, as without a cache. */
  @Test
  void failure_reachesAllCallersAsItIs() throws Exception {
    Subject subject = pending();
    AtomicReference<Throwable> first = new AtomicReference<>();
    AtomicReference<Throwable> second = new AtomicReference<>();
    var unused = subject.later("a").whenComplete((result, failure) -> first.set(failure));
    CompletableFuture<String> other = subject.later("a");
    IOException failure = new IOException("not now");
    computed.get(0).completeExceptionally(failure);
    other.whenComplete((result, thrown) -> second.set(thrown));
    assertThat(first).hasValue(failure);
    assertThat(second).hasValue(failure);
  }

  @Test
  void cancellation_reachesAllCallersAsItIs() throws Exception {
    Subject subject = pending();
    CompletableFuture<String> first = subject.later("a");
    CompletableFuture<String> second = subject.later("a");
    computed.get(0).cancel(true);
    assertThat(first).isCancelled();
    assertThat(second).isCancelled();
  }

  @Test
  void failureOfAStage_reachesAllCallersAsItIs() throws Exception {
    Subject subject = pending();
    AtomicReference<Throwable> seen = new AtomicReference<>();
    var unused = subject.soon("a").whenComplete((result, failure) -> seen.set(failure));
    IOException failure = new IOException("not now");
    computed.get(0).completeExceptionally(failure);
    assertThat(seen).hasValue(failure);
  }

  @Test
  void failedFuture_isGone_whenACallerHearsOfIt() throws Exception {
    Subject subject = pending();
    AtomicReference<@Nullable CompletableFuture<String>> retry = new AtomicReference<>();
    subject.later("a").whenComplete((answer, failure) -> {
      try {
        retry.set(subject.later("a"));
      } catch (Exception unexpected) {
        throw new IllegalStateException(unexpected);
      }
    });
    computed.get(0).completeExceptionally(new IOException("not now"));
    assertThat(computed).hasSize(2);
    computed.get(1).complete("well");
    assertThat(retry.get()).isCompletedWithValue("well");
  }

  @Test
  void failedFuture_withdrawsOnlyItself() throws Exception {
    Subject subject = pending();
    subject.later("a");
    subject.laterHandle().invalidate("a");
    subject.later("a");
    computed.get(0).completeExceptionally(new IOException("too late"));
    assertThat(subject.laterHandle().contains("a")).isTrue();
    computed.get(1).complete("well");
    assertThat(subject.later("a")).isCompletedWithValue("well");
    assertThat(computations).hasValue(2);
  }

  @Test
  void futureThatHasAlreadyFailed_isNeverStored() throws Exception {
    Subject subject = subject(key -> CompletableFuture.failedFuture(new IOException("not now")));
    assertThat(subject.later("a")).isCompletedExceptionally();
    assertThat(subject.later("a")).isCompletedExceptionally();
    assertThat(computations).hasValue(2);
    assertThat(subject.laterHandle().size()).isZero();
    assertThat(subject.laterHandle().stats().failures()).isEqualTo(2);
  }

  @Test
  void cancelledFuture_isNeverStored() throws Exception {
    Subject subject = pending();
    CompletableFuture<String> first = subject.later("a");
    computed.get(0).cancel(true);
    assertThat(first).isCompletedExceptionally();
    assertThat(subject.laterHandle().contains("a")).isFalse();
    assertThat(subject.later("a")).isNotDone();
    assertThat(computed).hasSize(2);
  }

  @Test
  void methodThatThrows_insteadOfReturningAFuture_isNotStored() throws Exception {
    IOException failure = new IOException("at once");
    Subject subject = subject(key -> {
      throw failure;
    });
    assertThatThrownBy(() -> subject.later("a")).isSameAs(failure);
    assertThat(subject.laterHandle().contains("a")).isFalse();
  }

  @Test
  void nullInPlaceOfAFuture_isAnAnswer() throws Exception {
    Subject subject = subject(key -> null);
    assertThat((Object) subject.later("a")).isNull();
    assertThat((Object) subject.later("a")).isNull();
    assertThat((Object) subject.soon("a")).isNull();
    assertThat((Object) subject.soon("a")).isNull();
    assertThat(computations).hasValue(2);
  }

  @Test
  void futureThatWasPut_andFails_isNeverKept() throws Exception {
    Subject subject = pending();
    CompletableFuture<String> put = new CompletableFuture<>();
    subject.laterHandle().put("a", put);
    assertThat(subject.later("a")).isNotDone();
    put.completeExceptionally(new IOException("not now"));
    assertThat(subject.laterHandle().contains("a")).isFalse();
    subject.later("a");
    assertThat(computed).hasSize(1);
  }

  @Test
  void futureOfARefresh_thatFails_isNeverKept() throws Exception {
    Subject subject = pending();
    subject.later("a");
    computed.get(0).complete("old");
    CompletableFuture<String> refreshed = subject.laterHandle().refresh("a");
    computed.get(1).completeExceptionally(new IOException("not now"));
    assertThat(refreshed).isCompletedExceptionally();
    assertThat(subject.later("a").isCompletedExceptionally()).isFalse();
  }

  @Test
  void stage_isShared_andAFailedOneIsNeverStored() throws Exception {
    Subject subject = pending();
    CompletionStage<String> first = subject.soon("a");
    CompletionStage<String> second = subject.soon("a");
    assertThat(computed).hasSize(1);
    first.toCompletableFuture().cancel(true);
    computed.get(0).completeExceptionally(new IOException("not now"));
    assertThat(second.toCompletableFuture()).isCompletedExceptionally();
    assertThat(subject.soonHandle().contains("a")).isFalse();
    CompletionStage<String> third = subject.soon("a");
    computed.get(1).complete("well");
    assertThat(third.toCompletableFuture()).isCompletedWithValue("well");
    assertThat(subject.soon("a").toCompletableFuture()).isCompletedWithValue("well");
    assertThat(computed).hasSize(2);
  }

  @Test
  void futureCompletedByManyThreads_afterManyCalls_isOneComputation() throws Exception {
    StepExecutor executor = new StepExecutor();
    Subject subject = subject(key -> CompletableFuture.supplyAsync(() -> "done " + key, executor));
    List<CompletableFuture<String>> answers =
        Crew.together(16, i -> () -> subject.later("k" + i % 4));
    assertThat(computations).hasValue(4);
    assertThat(executor.runAll()).isEqualTo(4);
    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i)).isCompletedWithValue("done k" + i % 4);
    }
  }
}
