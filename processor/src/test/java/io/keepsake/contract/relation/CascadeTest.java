package io.keepsake.contract.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.runtime.BuildProgress;
import io.keepsake.runtime.MemoClosedException;
import io.keepsake.runtime.Memos;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A cache and all below it: built and reloaded, sources first. */
class CascadeTest {
  private static final BuildProgress NOBODY = (done, total) -> {};

  private final Memos memos = Memos.builder().build();
  private final MemoizedWarehouse house = new MemoizedWarehouse(memos);

  @AfterEach
  void close() {
    memos.close();
    Warehouse.BUILT.clear();
    Warehouse.failing = "";
  }

  private void fill(MemoizedWarehouse house) {
    house.grand(1);
    house.report(1);
    house.apart(1);
  }

  @Test
  void rebuild_goesFromTheSourceDown() throws Exception {
    fill(house);
    List<String> told = new ArrayList<>();
    long stored =
        house.rateMemo().rebuildWithDependents((done, total) -> told.add(done + " of " + total));
    assertThat(stored).isEqualTo(4);
    assertThat(told).containsExactly("1 of -1", "2 of -1", "3 of -1", "4 of -1");
    assertThat(Warehouse.BUILT).containsExactly("rate", "total", "grand");
    assertThat(house.reportMemo().contains(1)).isFalse();
    assertThat(house.apartMemo().contains(1)).isTrue();
    assertThat(List.of(house.rate("USD"), house.total(1), house.grand(1), house.report(1)))
        .containsExactly(3L, 20L, 200L, 20L);
    assertThat(house.grandMemo().stats().computations()).isEqualTo(1);
  }

  @Test
  void rebuild_inTheMiddle_leavesTheSourcesAlone() throws Exception {
    fill(house);
    assertThat(house.totalMemo().rebuildWithDependents(NOBODY)).isEqualTo(2);
    assertThat(Warehouse.BUILT).containsExactly("total", "grand");
    assertThat(house.rateMemo().contains("EUR")).isTrue();
    assertThat(house.reportMemo().contains(1)).isFalse();
  }

  @Test
  void rebuild_withoutAHook_makesVoid() throws Exception {
    fill(house);
    assertThat(house.apartMemo().rebuildWithDependents(NOBODY)).isZero();
    assertThat(house.apartMemo().size()).isZero();
    assertThat(house.reportMemo().contains(1)).isTrue();
  }

  @Test
  void rebuildThatFails_keepsWhatIsSound_andNothingElse() throws Exception {
    fill(house);
    Warehouse.failing = "total";
    assertThatThrownBy(() -> house.rateMemo().rebuildWithDependents(NOBODY))
        .isInstanceOf(IllegalStateException.class);
    assertThat(Warehouse.BUILT).containsExactly("rate", "total");
    assertThat(house.rateMemo().size()).isEqualTo(2);
    assertThat(house.totalMemo().size()).isZero();
    assertThat(house.grandMemo().size()).isZero();
    assertThat(house.reportMemo().size()).isZero();
    assertThat(house.grand(1)).as("computed from what is there").isEqualTo(4);
  }

  @Test
  void reload_forgetsAllBelow() {
    fill(house);
    house.rateMemo().reloadWithDependents();
    assertThat(List.of(
            house.rateMemo().size(),
            house.totalMemo().size(),
            house.grandMemo().size(),
            house.reportMemo().size(),
            house.apartMemo().size()))
        .containsExactly(0, 0, 0, 0, 1);
    assertThat(Warehouse.BUILT).isEmpty();
  }

  @Test
  void allInstancesOfTheMemos_areReached_andNoOthers() throws Exception {
    MemoizedWarehouse second = new MemoizedWarehouse(memos);
    try (Memos others = Memos.builder().build()) {
      MemoizedWarehouse elsewhere = new MemoizedWarehouse(others);
      fill(second);
      fill(elsewhere);
      house.totalMemo().close();
      assertThat(house.rateMemo().rebuildWithDependents(NOBODY)).isEqualTo(5);
      assertThat(Warehouse.BUILT).containsExactly("rate", "total", "grand", "grand");
      assertThat(second.totalMemo().peek(1).value()).isEqualTo(20);
      assertThat(second.reportMemo().contains(1)).isFalse();
      assertThat(elsewhere.reportMemo().contains(1)).isTrue();
    }
  }

  @Test
  void closedCache_saysSo() {
    house.rateMemo().close();
    assertThatThrownBy(() -> house.rateMemo().reloadWithDependents())
        .isInstanceOf(MemoClosedException.class);
    assertThatThrownBy(() -> house.rateMemo().rebuildWithDependents(NOBODY))
        .isInstanceOf(MemoClosedException.class);
  }
}
