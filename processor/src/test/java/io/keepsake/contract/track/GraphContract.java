package io.keepsake.contract.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.contract.track.Graphs.Subject;
import io.keepsake.runtime.Memos;
import io.keepsake.test.VirtualClock;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is computed again when something has changed, and who is not. Each computation is counted. */
@Timeout(60)
abstract class GraphContract {
  final VirtualClock clock = new VirtualClock();
  final Script script = new Script();
  final Memos memos = Memos.builder().clock(clock).build();
  final Subject subject;
  final Graph graph;

  GraphContract(Graphs.Maker maker) {
    this.subject = maker.apply(memos, script);
    this.graph = subject.graph();
  }

  @AfterEach
  void close() {
    memos.close();
  }

  /** A chain: node 2 is made of node 1, that of node 0, that of the parity of leaf 0. */
  private void chain() {
    script.node(0, g -> g.leaf(0) % 2).node(1, g -> g.node(0) + 10).node(2, g -> g.node(1) + 100);
  }

  /** Something after which leaf 0 is another one. */
  interface Change {
    void apply(GraphContract test) throws Exception;
  }

  static Stream<Named<Change>> changes() {
    return Stream.of(
        Named.of("invalidate", test -> test.subject.leaves().invalidate(0)),
        Named.of("invalidateAll", test -> test.subject.leaves().invalidateAll()),
        Named.of("reload", test -> test.subject.leaves().memo().reload()),
        Named.of("take", test -> test.subject.leaves().take(0)),
        Named.of("refresh", test -> test.subject.leaves().refresh(0)),
        Named.of("put", test -> test.subject.leaves().put(0, test.script.computeLeaf(0))),
        Named.of("refreshing block", test -> test.memos.refreshing(() -> test.graph.leaf(0))),
        Named.of("tag", test -> {
          test.memos.invalidateTag("leaf:0");
          test.memos.invalidateTag("leaf:false");
        }));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void change_reachesTheTop(Change change) throws Exception {
    chain();
    assertThat(graph.node(2)).isEqualTo(110);
    assertThat(script.log()).isEqualTo("n2 n1 n0 l0");
    script.leaf(0, 1);
    change.apply(this);
    assertThat(subject.nodes().contains(2)).isFalse();
    assertThat(subject.nodes().peek(2).isPresent()).isFalse();
    assertThat(subject.nodes().size()).isZero();
    assertThat(subject.nodes().entries()).isEmpty();
    assertThat(graph.node(2)).isEqualTo(111);
    assertThat(script.log()).isEqualTo("l0 n0 n1 n2");
    assertThat(graph.node(2)).isEqualTo(111);
    assertThat(subject.nodes().size()).isEqualTo(3);
    assertThat(script.log()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void changeThatChangesNothing_endsWhereItDoes(Change change) throws Exception {
    chain();
    graph.node(2);
    script.log();
    change.apply(this);
    assertThat(graph.node(2)).isEqualTo(110);
    assertThat(script.log()).as("an equal leaf").isEqualTo("l0");
    script.leaf(0, 2);
    change.apply(this);
    assertThat(graph.node(2)).isEqualTo(110);
    assertThat(script.log()).as("an equal parity").isEqualTo("l0 n0");
    assertThat(graph.node(2) + graph.node(1)).isEqualTo(120);
    assertThat(script.log()).isEmpty();
  }

  @Test
  void verifiedAnswer_isAHit() {
    chain();
    graph.node(2);
    subject.leaves().invalidate(0);
    var before = subject.nodes().stats();
    graph.node(2);
    var after = subject.nodes().stats();
    assertThat(after.hits()).isEqualTo(before.hits() + 1);
    assertThat(after.misses()).isEqualTo(before.misses());
    assertThat(after.computations()).isEqualTo(before.computations());
  }

  @Test
  void diamond_isComputedOncePerNode() {
    script
        .node(0, g -> g.leaf(0))
        .node(1, g -> g.node(0) + 1)
        .node(2, g -> g.node(0) + 2)
        .node(3, g -> g.node(1) + g.node(2) + g.leaf(1));
    assertThat(graph.node(3)).isEqualTo(3);
    script.log();
    script.leaf(0, 5);
    subject.leaves().invalidate(0);
    assertThat(graph.node(3)).isEqualTo(13);
    assertThat(script.log()).isEqualTo("l0 n0 n1 n3 n2");
    subject.leaves().invalidate(1);
    assertThat(graph.node(3)).isEqualTo(13);
    assertThat(script.log()).isEqualTo("l1");
    assertThat(graph.node(1) + graph.node(2)).isEqualTo(13);
    assertThat(script.log()).isEmpty();
  }

  @Test
  void untouchedSide_isLeftAlone() {
    script.node(0, g -> g.leaf(0)).node(1, g -> g.leaf(1)).node(2, g -> g.node(0) - g.node(1));
    graph.node(2);
    script.log();
    subject.leaves().invalidate(0);
    assertThat(subject.nodes().contains(1)).isTrue();
    graph.node(1);
    assertThat(script.log()).isEmpty();
  }

  /** What was read second only because of what was read first must not be asked for when the first has changed. */
  @Test
  void secondRead_isNotVerifiedIfTheFirstDiffers() {
    script.node(0, g -> 100 / g.leaf(1)).node(1, g -> g.leaf(0) == 0 ? g.node(0) : -1);
    script.leaf(1, 4);
    assertThat(graph.node(1)).isEqualTo(25);
    script.log();
    script.leaf(0, 1).leaf(1, 0);
    subject.leaves().invalidateAll();
    assertThat(graph.node(1)).isEqualTo(-1);
    assertThat(script.log()).isEqualTo("l0 n1");
    script.leaf(1, 5);
    subject.leaves().invalidate(1);
    assertThat(graph.node(1)).isEqualTo(-1);
    assertThat(script.log()).as("it does not read that any more").isEmpty();
  }

  @Test
  void failure_isNotKept_andIsComputedAgain() {
    script.node(0, g -> 100 / g.leaf(0)).node(1, g -> g.node(0));
    assertThatThrownBy(() -> graph.node(1)).isInstanceOf(ArithmeticException.class);
    script.leaf(0, 4);
    subject.leaves().invalidate(0);
    assertThat(graph.node(1)).isEqualTo(25);
    script.leaf(0, 0);
    subject.leaves().invalidate(0);
    assertThatThrownBy(() -> graph.node(1)).isInstanceOf(ArithmeticException.class);
    script.leaf(0, 5);
    subject.leaves().invalidate(0);
    assertThat(graph.node(1)).isEqualTo(20);
  }

  /** What a caught failure was made of is not known, so such an answer is computed for each call. */
  @Test
  void answerThatHasCaughtAFailure_isNeverTrusted() {
    script.node(0, g -> 100 / g.leaf(0)).node(1, g -> {
      try {
        return g.node(0);
      } catch (ArithmeticException failure) {
        return -1;
      }
    });
    assertThat(graph.node(1)).isEqualTo(-1);
    assertThat(graph.node(1)).isEqualTo(-1);
    assertThat(script.log()).isEqualTo("n1 n0 l0 n1 n0");
    script.leaf(0, 4);
    subject.leaves().invalidate(0);
    assertThat(graph.node(1)).isEqualTo(25);
    script.log();
    assertThat(graph.node(1)).isEqualTo(25);
    assertThat(script.log()).isEmpty();
  }

  @Test
  void caughtCycle_isNeverTrusted() {
    script.node(0, g -> g.leaf(0) == 0 ? g.node(1) : 7).node(1, g -> {
      try {
        return g.node(0);
      } catch (RuntimeException cycle) {
        return -1;
      }
    });
    assertThat(graph.node(1)).isEqualTo(-1);
    script.leaf(0, 1);
    subject.leaves().invalidate(0);
    assertThat(graph.node(1)).isEqualTo(7);
  }

  /** After the change, what was below is above. */
  @Test
  void edgesThatTurnRound_areNoCircle() {
    script
        .node(0, g -> g.leaf(0) == 0 ? 1 : g.node(1) + 1)
        .node(1, g -> g.leaf(0) == 0 ? g.node(0) + 1 : 10);
    assertThat(graph.node(1)).isEqualTo(2);
    script.leaf(0, 1);
    subject.leaves().invalidate(0);
    assertThat(graph.node(0)).isEqualTo(11);
    assertThat(graph.node(1)).isEqualTo(10);
    script.leaf(0, 0);
    subject.leaves().invalidate(0);
    assertThat(graph.node(1)).isEqualTo(2);
    assertThat(graph.node(0)).isEqualTo(1);
  }

  @Test
  void invalidationDuringAComputation_isSeenByTheNextCall() {
    script.node(0, g -> {
      long before = g.leaf(0);
      if (before == 0) {
        script.leaf(0, 3);
        subject.leaves().invalidate(0);
      }
      return before;
    });
    script.node(1, g -> g.node(0));
    assertThat(graph.node(1)).as("it began before").isZero();
    assertThat(graph.node(1)).isEqualTo(3);
    script.log();
    assertThat(graph.node(1)).isEqualTo(3);
    assertThat(script.log()).isEmpty();
  }

  @Test
  void answerThatWasPut_isASource() {
    chain();
    subject.nodes().put(0, 7L);
    assertThat(graph.node(2)).isEqualTo(117);
    assertThat(script.log()).isEqualTo("n2 n1");
    subject.nodes().put(0, 8L);
    assertThat(graph.node(2)).isEqualTo(118);
    assertThat(script.log()).isEqualTo("n1 n2");
    subject.nodes().put(0, 8L);
    assertThat(graph.node(2)).isEqualTo(118);
    assertThat(script.log()).isEmpty();
    subject.nodes().invalidate(0);
    assertThat(graph.node(2)).isEqualTo(110);
  }

  @Test
  void suspectAnswer_isRefreshedAndTakenAsOneThatMayBeWrong() throws Exception {
    chain();
    graph.node(2);
    subject.leaves().invalidate(0);
    assertThat(subject.nodes().take(2).isPresent()).isFalse();
    script.log();
    assertThat(subject.nodes().refresh(1)).isEqualTo(10);
    assertThat(script.log()).as("computed, not verified").startsWith("n1");
    script.leaf(0, 1);
    subject.leaves().invalidate(0);
    assertThat(graph.node(2)).as("a refreshed answer is tracked").isEqualTo(111);
  }

  @Test
  void bypass_leavesNothingThatIsTrusted() {
    script.node(0, g -> memos.bypass(() -> g.leaf(0)) + 1);
    assertThat(graph.node(0)).isEqualTo(1);
    assertThat(subject.nodes().contains(0)).isFalse();
    script.leaf(0, 5);
    assertThat(graph.node(0)).isEqualTo(6);
    long inBlock = memos.bypass(() -> graph.node(0));
    assertThat(inBlock).isEqualTo(6);
  }

  @Test
  void readOnlyBlock_verifiesAndStoresNothing() {
    chain();
    graph.node(2);
    script.leaf(0, 1);
    subject.leaves().invalidate(0);
    assertThat(memos.<Long, RuntimeException>readOnly(() -> graph.node(2))).isEqualTo(111);
    assertThat(subject.leaves().contains(0)).isFalse();
    assertThat(subject.nodes().contains(2)).isFalse();
    script.leaf(0, 0);
    assertThat(graph.node(2)).isEqualTo(110);
    subject.leaves().invalidate(0);
    script.log();
    assertThat(memos.<Long, RuntimeException>readOnly(() -> graph.node(2))).isEqualTo(110);
    assertThat(script.log()).isEqualTo("l0");
    script.leaf(0, 1);
    assertThat(graph.node(2)).as("what was not stored is not trusted").isEqualTo(111);
  }

  @Test
  void refreshingBlock_computesEachOnce_andIsTracked() {
    chain();
    graph.node(2);
    script.log();
    script.leaf(0, 1);
    assertThat(memos.<Long, RuntimeException>refreshing(() -> graph.node(2) + graph.node(1)))
        .isEqualTo(122);
    assertThat(script.log()).isEqualTo("n2 n1 n0 l0");
    assertThat(graph.node(2)).isEqualTo(111);
    assertThat(script.log()).isEmpty();
    script.leaf(0, 0);
    subject.leaves().invalidate(0);
    assertThat(graph.node(2)).isEqualTo(110);
  }

  @Test
  void closedSource_isComputedAndNeverTrusted() {
    chain();
    graph.node(2);
    subject.leaves().memo().close();
    script.leaf(0, 1);
    assertThat(graph.node(2)).isEqualTo(111);
    script.leaf(0, 2);
    assertThat(graph.node(2)).isEqualTo(110);
  }

  @Test
  void closedMemos_compute() {
    chain();
    graph.node(2);
    memos.close();
    script.leaf(0, 1);
    assertThat(graph.node(2)).isEqualTo(111);
  }
}
