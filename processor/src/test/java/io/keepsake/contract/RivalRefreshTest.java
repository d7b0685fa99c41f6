package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.contract.backend.Handle;
import io.keepsake.contract.backend.Place;
import io.keepsake.contract.backend.Subject;
import io.keepsake.runtime.Memos;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several refreshes of one key at once. Whoever begins to compute last has seen the newest of what answers are made of, so
 * its answer stays, in whatever order they end; what is done to the key meanwhile holds for all of them.
 */
@ParameterizedClass
@EnumSource
class RivalRefreshTest extends Contract {
  private final Memos memos = memos().build();
  private final BlockingQueue<CompletableFuture<Object>> computed = new LinkedBlockingQueue<>();
  private final Subject subject = kit.subject(memos, counted(key -> {
    CompletableFuture<Object> answer = new CompletableFuture<>();
    computed.add(answer);
    return answer.get();
  }));
  private final Handle<String, @Nullable Object> handle = subject.answerHandle();

  RivalRefreshTest(Place place) {
    super(place.kit());
  }

  /** A refresh that has begun to compute. */
  private record Refresh(Crew.Member<Object> caller, CompletableFuture<Object> answer) {
    void end(Object value) throws Exception {
      answer.complete(value);
      assertThat(caller.result()).isEqualTo(value);
    }
  }

  private Refresh begin() throws InterruptedException {
    Crew.Member<Object> caller = Crew.start(() -> handle.refresh("a"));
    return new Refresh(caller, computed.take());
  }

  private List<Refresh> begin(int count) throws InterruptedException {
    List<Refresh> refreshes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      refreshes.add(begin());
    }
    return refreshes;
  }

  private void assertGiven(Object expected) throws Exception {
    assertThat(handle.peek("a").value()).isEqualTo(expected);
    assertThat(subject.answer("a")).isEqualTo(expected);
    memos.flush();
    handle.memo().reload();
    if (handle.contains("a")) {
      assertThat(subject.answer("a")).isEqualTo(expected);
    }
  }

  private void assertGone() throws Exception {
    assertThat(handle.contains("a")).isFalse();
    memos.flush();
    handle.memo().reload();
    assertThat(handle.contains("a")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"012", "021", "102", "120", "201", "210"})
  void theOneThatBeganLast_stays(String ends) throws Exception {
    handle.put("a", "old");
    List<Refresh> refreshes = begin(3);
    for (char end : ends.toCharArray()) {
      refreshes.get(end - '0').end("by " + end);
    }
    assertGiven("by 2");
    assertThat(computations).hasValue(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"012", "021", "102", "120", "201", "210"})
  void theOneThatBeganLast_stays_ofWhatIsBehindTheMemory(String ends) throws Exception {
    handle.put("a", "old");
    memos.flush();
    handle.memo().reload();
    if (kit.keepsBehind()) {
      List<Refresh> refreshes = begin(3);
      for (char end : ends.toCharArray()) {
        refreshes.get(end - '0').end("by " + end);
      }
      assertGiven("by 2");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"201", "210", "012", "021"})
  void anInvalidation_afterTheFirstEnd_holdsForTheOthers(String ends) throws Exception {
    handle.put("a", "old");
    List<Refresh> refreshes = begin(3);
    refreshes.get(ends.charAt(0) - '0').end("first");
    assertThat(handle.invalidate("a")).isTrue();
    for (char end : ends.substring(1).toCharArray()) {
      refreshes.get(end - '0').end("by " + end);
      assertGone();
    }
  }

  @Test
  void whatIsPut_staysForAll() throws Exception {
    handle.put("a", "old");
    List<Refresh> refreshes = begin(3);
    refreshes.get(1).end("by 1");
    handle.put("a", "put");
    refreshes.get(0).end("by 0");
    refreshes.get(2).end("by 2");
    assertThat(handle.peek("a").value()).isEqualTo("put");
  }

  @Test
  void oneThatFails_isNoRival() throws Exception {
    handle.put("a", "old");
    List<Refresh> refreshes = begin(3);
    refreshes.get(2).answer.completeExceptionally(new IllegalStateException("not now"));
    assertThatThrownBy(() -> refreshes.get(2).caller.result()).isNotNull();
    refreshes.get(0).end("by 0");
    refreshes.get(1).end("by 1");
    assertGiven("by 1");
  }

  /** Nothing that was computed before is given: the caller has been told something else. */
  private void assertNotOld() throws Exception {
    assertThat(handle.peek("a").orElse("new")).isEqualTo("new");
    memos.flush();
    handle.memo().reload();
    assertThat(handle.peek("a").orElse("new")).isEqualTo("new");
  }

  @Test
  void whatLeavesTheMemoryMeanwhile_isNotFoundBehindIt() throws Exception {
    handle.put("a", "old");
    memos.flush();
    Refresh refresh = begin();
    handle.memo().reload();
    refresh.end("new");
    assertNotOld();
  }

  @Test
  void whatLeavesTheMemoryDuringABlock_isNotFoundBehindIt() throws Exception {
    handle.put("a", "old");
    memos.flush();
    Crew.Member<Object> caller = Crew.start(() -> memos.refreshing(() -> subject.answer("a")));
    CompletableFuture<Object> answer = computed.take();
    handle.memo().reload();
    answer.complete("new");
    assertThat(caller.result()).isEqualTo("new");
    assertNotOld();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBlock_isARival(boolean endsFirst) throws Exception {
    handle.put("a", "old");
    Crew.Member<Object> caller = Crew.start(() -> memos.refreshing(() -> subject.answer("a")));
    CompletableFuture<Object> answer = computed.take();
    Refresh later = begin();
    if (!endsFirst) {
      later.end("later");
    }
    answer.complete("block");
    assertThat(caller.result()).isEqualTo("block");
    if (endsFirst) {
      later.end("later");
    }
    assertThat(handle.peek("a").value()).isEqualTo("later");
  }
}
