package behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.Memoize;
import io.keepsake.Nulls;
import io.keepsake.Scope;
import io.keepsake.runtime.Memos;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What becomes of answers: copies, null, futures, one cache for all instances. */
public class Values<T> {
  static int calls;
  CompletableFuture<String> pending = new CompletableFuture<>();

  @Memoize(copy = true)
  int[] array(int n) {
    calls++;
    return new int[n];
  }

  @Memoize(copy = true)
  List<T> list(T first) {
    calls++;
    return new ArrayList<>(List.of(first));
  }

  @Memoize(nulls = Nulls.SKIP)
  String skip(int n) {
    calls++;
    return n == 0 ? null : "n";
  }

  @Memoize(nulls = Nulls.SKIP)
  CompletableFuture<String> skipLater(int n) {
    calls++;
    return n == 1 ? CompletableFuture.completedFuture("n") : pending;
  }

  @Memoize
  CompletableFuture<String> later(int n) {
    calls++;
    return pending;
  }

  @Memoize(scope = Scope.CLASS)
  int shared(int n) {
    calls++;
    return n;
  }

  @Memoize
  <U extends Comparable<U>> U greater(U first, U second) {
    calls++;
    return first.compareTo(second) > 0 ? first : second;
  }

  /** A null that arrives later is shared with those who wait, and not kept either. */
  private static void skipLater() {
    Values.calls = 0;
    MemoizedValues<String> values = new MemoizedValues<>(Memos.builder().build());
    CompletableFuture<String> first = values.skipLater(0);
    CompletableFuture<String> second = values.skipLater(0);
    assertThat(calls).isEqualTo(1);
    values.pending.complete(null);
    assertThat(first).isCompletedWithValue(null);
    assertThat(second).isCompletedWithValue(null);
    assertThat(values.skipLaterMemo().contains(0)).isFalse();
    assertThat(values.skipLater(0)).isCompletedWithValue(null);
    assertThat(values.skipLater(0)).isCompletedWithValue(null);
    assertThat(calls).isEqualTo(3);
    values.skipLater(1);
    assertThat(values.skipLater(1)).isCompletedWithValue("n");
    assertThat(calls).isEqualTo(4);
    Values.calls = 0;
  }

  public static void run() {
    skipLater();
    Memos memos = Memos.builder().build();
    MemoizedValues<String> values = new MemoizedValues<>(memos);
    values.array(1)[0] = 5;
    values.array(1)[0] = 6;
    assertThat(values.array(1)).containsExactly(0);
    values.list("a").add("b");
    values.list("a").add("c");
    assertThat(values.listMemo().peek("a").value()).containsExactly("a");
    assertThat(calls).isEqualTo(2);
    assertThat(values.skip(0)).isNull();
    assertThat(values.skip(0)).isNull();
    assertThat(calls).isEqualTo(4);
    CompletableFuture<String> mine = values.later(1);
    mine.cancel(true);
    assertThat(values.later(1)).isNotDone();
    values.pending.complete("done");
    assertThat(values.later(1)).isCompletedWithValue("done");
    assertThat(calls).isEqualTo(5);
    values.shared(1);
    new MemoizedValues<Integer>(memos).shared(1);
    assertThat(calls).isEqualTo(6);
    Integer greater = values.greater(1, 2);
    assertThat(greater).isEqualTo(values.greater(1, 2)).isEqualTo(2);
    assertThat(calls).isEqualTo(7);
    memos.close();
    assertThatThrownBy(() -> values.arrayMemo().size()).hasMessageContaining("closed");
    assertThat(values.skip(1)).isEqualTo("n");
  }
}
