package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.backend.Handle;
import io.keepsake.contract.backend.Place;
import io.keepsake.contract.backend.Subject;
import io.keepsake.runtime.Memos;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that arrive later, computed anew while there is an old one: that one is given until then, and stays if they fail. */
@ParameterizedClass
@EnumSource
class LaterRefreshTest extends Contract {
  private final Memos memos = memos().build();

  /** What the method gives next. */
  private CompletableFuture<String> next = CompletableFuture.completedFuture("old");

  private final Subject subject = kit.subject(memos, counted(key -> next));
  private final Handle<String, CompletableFuture<String>> handle = subject.laterHandle();

  LaterRefreshTest(Place place) {
    super(place.kit());
  }

  private static CompletableFuture<String> failed() {
    return CompletableFuture.failedFuture(new IOException("not now"));
  }

  private void assertOld() throws Exception {
    assertThat(subject.later("a")).isCompletedWithValue("old");
    assertThat(handle.peek("a").value()).isCompletedWithValue("old");
    assertThat(handle.contains("a")).isTrue();
    memos.flush();
    handle.memo().reload();
    if (handle.contains("a")) {
      assertThat(subject.later("a")).isCompletedWithValue("old");
    }
  }

  @Test
  void refresh_thatHasFailed_leavesTheOldAnswer() throws Exception {
    subject.later("a");
    next = failed();
    assertThat(handle.refresh("a")).isCompletedExceptionally();
    assertOld();
  }

  @Test
  void refresh_givesTheOldAnswerMeanwhile_andTheNewOneFromItsArrivalOn() throws Exception {
    subject.later("a");
    next = new CompletableFuture<>();
    CompletableFuture<String> refreshed = handle.refresh("a");
    assertThat(refreshed).isNotDone();
    assertThat(subject.later("a")).isCompletedWithValue("old");
    AtomicReference<CompletableFuture<String>> found = new AtomicReference<>();
    refreshed.thenRun(() -> found.set(handle.peek("a").value()));
    next.complete("new");
    assertThat(refreshed).isCompletedWithValue("new");
    assertThat(found.get()).isCompletedWithValue("new");
    assertThat(subject.later("a")).isCompletedWithValue("new");
    assertThat(computations).hasValue(2);
    memos.flush();
    handle.memo().reload();
    if (handle.contains("a")) {
      assertThat(subject.later("a")).isCompletedWithValue("new");
    }
  }

  @Test
  void refresh_thatFailsLater_leavesTheOldAnswer() throws Exception {
    subject.later("a");
    next = new CompletableFuture<>();
    CompletableFuture<String> refreshed = handle.refresh("a");
    next.cancel(true);
    assertThat(refreshed).isCompletedExceptionally();
    assertOld();
    assertThat(handle.stats().failures()).isEqualTo(1);
  }

  @Test
  void refresh_thatArrivesAfterAnInvalidation_isNotStored() throws Exception {
    subject.later("a");
    next = new CompletableFuture<>();
    CompletableFuture<String> refreshed = handle.refresh("a");
    assertThat(handle.invalidate("a")).isTrue();
    next.complete("void");
    assertThat(refreshed).isCompletedWithValue("void");
    assertThat(handle.contains("a")).isFalse();
    memos.flush();
    handle.memo().reload();
    assertThat(handle.contains("a")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void refresh_thatBeganLast_stays(boolean arrivesLast) throws Exception {
    subject.later("a");
    CompletableFuture<String> first = new CompletableFuture<>();
    CompletableFuture<String> last = new CompletableFuture<>();
    next = first;
    handle.refresh("a");
    next = last;
    handle.refresh("a");
    (arrivesLast ? first : last).complete(arrivesLast ? "first" : "last");
    (arrivesLast ? last : first).complete(arrivesLast ? "last" : "first");
    assertThat(handle.peek("a").value()).isCompletedWithValue("last");
    memos.flush();
    handle.memo().reload();
    if (handle.contains("a")) {
      assertThat(subject.later("a")).isCompletedWithValue("last");
    }
  }

  @Test
  void refreshing_thatHasFailed_leavesTheOldAnswer() throws Exception {
    subject.later("a");
    next = failed();
    assertThat(memos.refreshing(() -> subject.later("a"))).isCompletedExceptionally();
    assertOld();
  }

  @Test
  void refreshing_thatFailsLater_returnsTheOldAnswer() throws Exception {
    subject.later("a");
    CompletableFuture<String> pending = new CompletableFuture<>();
    next = pending;
    memos.refreshing(() -> {
      subject.later("a");
      return subject.later("a");
    });
    assertThat(computations).hasValue(2);
    pending.completeExceptionally(new IOException("not now"));
    assertOld();
    assertThat(computations).hasValue(2);
  }

  @Test
  void refreshing_thatFailsAfterAnInvalidation_returnsNothing() throws Exception {
    subject.later("a");
    CompletableFuture<String> pending = new CompletableFuture<>();
    next = pending;
    memos.refreshing(() -> subject.later("a"));
    handle.invalidate("a");
    pending.completeExceptionally(new IOException("not now"));
    assertThat(handle.contains("a")).isFalse();
  }

  @Test
  void put_ofWhatHasFailed_removesWhatIsThere() throws Exception {
    handle.put("b", failed());
    assertThat(handle.contains("b")).isFalse();
    subject.later("a");
    handle.put("a", failed());
    assertThat(handle.contains("a")).isFalse();
    assertThat(subject.later("a")).isCompletedWithValue("old");
    assertThat(computations).hasValue(2);
  }
}
