package io.keepsake.contract.use;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.Memos;
import java.util.AbstractCollection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a method changes belongs to the arguments that it was called with, whatever has become of them since. */
class ChangedArgumentsTest {
  private final MemoizedSeats seats = new MemoizedSeats(Memos.builder().build());

  @Test
  void update_isNotStoredUnderWhatTheCallerHasMadeOfAnArgument() {
    List<String> rows = new ArrayList<>(List.of("a"));
    seats.free(rows);
    CompletableFuture<Integer> later = new CompletableFuture<>();
    CompletableFuture<Integer> updated = seats.setFree(rows, later);
    rows.set(0, "b");
    later.complete(7);
    assertThat(updated).isCompletedWithValue(7);
    assertThat(seats.free(List.of("b"))).isEqualTo(100);
    assertThat(seats.freeMemo().contains(List.of("a"))).isFalse();
  }

  @Test
  void update_isStored_ifTheArgumentIsEqualToWhatItWas() {
    List<String> rows = new ArrayList<>(List.of("a"));
    CompletableFuture<Integer> later = new CompletableFuture<>();
    seats.setFree(rows, later);
    rows.set(0, new StringBuilder("a").toString());
    later.complete(7);
    assertThat(seats.free(List.of("a"))).isEqualTo(7);
    seats.hold(new int[] {1}, new ArrayDeque<>(List.of("x")), 3);
    assertThat(seats.held(new int[] {1}, List.of("x"))).isEqualTo(3);
  }

  @Test
  void update_isNotStoredUnderWhatTheMethodHasMadeOfAnArgument() {
    List<String> rows = new ArrayList<>(List.of("a"));
    seats.free(rows);
    seats.countDown(rows);
    assertThat(seats.free(List.of())).isEqualTo(100);
    assertThat(seats.freeMemo().contains(List.of("a"))).isFalse();
  }

  @Test
  void invalidation_removesWhatWasMeant() {
    List<String> rows = new ArrayList<>(List.of("a"));
    int[] numbers = {1};
    Collection<String> names = new ArrayDeque<>(List.of("x"));
    seats.free(rows);
    seats.held(numbers, names);
    CompletableFuture<Void> later = new CompletableFuture<>();
    seats.close(rows, later);
    seats.release(numbers, names, later);
    rows.clear();
    numbers[0] = 2;
    names.clear();
    later.complete(null);
    assertThat(seats.freeMemo().size()).isZero();
    assertThat(seats.heldMemo().size()).isZero();
  }

  @Test
  void argumentThatCannotBeRead_doesNotFailTheCall_andRemovesAll() {
    seats.held(new int[] {1}, List.of("x"));
    Collection<String> broken = new AbstractCollection<>() {
      @Override
      public Iterator<String> iterator() {
        throw new IllegalStateException("no elements");
      }

      @Override
      public int size() {
        return 1;
      }
    };
    CompletableFuture<Void> released =
        seats.release(new int[] {2}, broken, CompletableFuture.completedFuture(null));
    assertThat(released).isCompleted();
    assertThat(seats.heldMemo().size()).isZero();
  }
}
