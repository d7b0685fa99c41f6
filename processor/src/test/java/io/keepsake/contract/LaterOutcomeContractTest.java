package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.contract.backend.OutcomeSubject;
import io.keepsake.contract.backend.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Which answers are kept that arrive later, and how long. */
@ParameterizedClass
@EnumSource
class LaterOutcomeContractTest extends OutcomeBase {
  private final List<CompletableFuture<String>> futures = new ArrayList<>();

  LaterOutcomeContractTest(Place place) {
    super(place.kit());
  }

  private OutcomeSubject pending() {
    return subject(key -> {
      CompletableFuture<String> future = new CompletableFuture<>();
      futures.add(future);
      return future;
    });
  }

  @Test
  void result_isAskedWhenItIsThere() throws Exception {
    OutcomeSubject subject = pending();
    CompletableFuture<String> answer = subject.later("a");
    clock.advance(Duration.ofSeconds(59));
    assertThat(subject.later("a")).isNotDone();
    assertThat(futures).hasSize(1);
    futures.get(0).complete("3 seconds");
    assertThat(answer).isCompletedWithValue("3 seconds");
    clock.advance(Duration.ofSeconds(2));
    assertThat(subject.later("a")).isCompletedWithValue("3 seconds");
    clock.advance(Duration.ofSeconds(1));
    assertThat(subject.later("a")).isNotDone();
    assertThat(futures).hasSize(2);
    futures.get(1).complete("");
    assertThat(subject.laterHandle().contains("a")).isFalse();
    assertThat(subject.later("a")).isNotDone();
    assertThat(futures).hasSize(3);
  }

  @Test
  void result_thatIsThereAtOnce_isAskedAsWell() throws Exception {
    OutcomeSubject subject = subject(key -> CompletableFuture.completedFuture(key));
    for (String key : List.of("3", "any", "", "0", "what")) {
      assertThat(subject.later(key)).isCompletedWithValue(key);
      assertThat(subject.later(key)).isCompletedWithValue(key);
    }
    assertThat(computations.get()).isEqualTo(8);
    clock.advance(Duration.ofSeconds(3));
    subject.later("3");
    assertThat(computations.get()).isEqualTo(9);
  }

  @Test
  void failure_thatIsNamed_isKeptForAWhile_anotherIsNot() throws Exception {
    OutcomeSubject subject = pending();
    CompletableFuture<String> first = subject.later("a");
    futures.get(0).completeExceptionally(new NoSuchElementException("a"));
    assertThatThrownBy(first::join).hasCauseInstanceOf(NoSuchElementException.class);
    clock.advance(Duration.ofSeconds(4));
    assertThatThrownBy(subject.later("a")::join).hasCauseInstanceOf(NoSuchElementException.class);
    assertThat(futures).hasSize(1);
    clock.advance(Duration.ofSeconds(1));
    subject.later("a");
    assertThat(futures).hasSize(2);
    futures.get(1).completeExceptionally(new IllegalStateException());
    subject.later("a");
    assertThat(futures).hasSize(3);
    futures.get(2).cancel(false);
    subject.later("a");
    assertThat(futures).hasSize(4);
  }

  @Test
  void put_isNotRefused_butTimed() throws Exception {
    OutcomeSubject subject = pending();
    subject.laterHandle().put("a", CompletableFuture.completedFuture("2 seconds"));
    assertThat(subject.later("a")).isCompletedWithValue("2 seconds");
    clock.advance(Duration.ofSeconds(2));
    assertThat(subject.later("a")).isNotDone();
    CompletableFuture<String> own = new CompletableFuture<>();
    subject.laterHandle().put("b", own);
    own.complete("0");
    assertThat(subject.laterHandle().contains("b")).isFalse();
  }

  @Test
  void refresh_replacesByWhatIsKept_andRemovesForTheRest() throws Exception {
    OutcomeSubject subject = subject(key -> CompletableFuture.completedFuture(
        List.of("any 1", "any 2", "", "any 4").get(computations.get() - 1)));
    subject.later("a");
    assertThat(subject.laterHandle().refresh("a")).isCompletedWithValue("any 2");
    assertThat(subject.later("a")).isCompletedWithValue("any 2");
    assertThat(subject.laterHandle().refresh("a")).isCompletedWithValue("");
    assertThat(subject.later("a")).isCompletedWithValue("any 4");
  }
}
