package io.keepsake.contract.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.Memos;
import io.keepsake.test.VirtualClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random calls and changes, beside a model that remembers what was put and what leaves were read, and computes all nodes
 * for each call.
 */
@Timeout(120)
class NetModelTest {
  private static final int LEAVES = 5;
  private static final int NODES = 18;
  private static final int STEPS = 6_000;
  private static final long TTL = Duration.ofSeconds(10).toNanos();

  private final VirtualClock clock = new VirtualClock();
  private final long[] world = new long[LEAVES];
  private final int[][] children = new int[NODES][];
  private int computations;

  /** A leaf as it was read, and until when it is given. */
  private record Kept(long value, long deadline) {}

  private final Map<Integer, Kept> leaves = new HashMap<>();
  private final Map<Integer, Object> puts = new HashMap<>();

  private interface Reader {
    long read(int child);
  }

  /** Results are few, so that many changes change nothing. */
  private Object compute(int n, Reader reader) {
    long first = reader.read(children[n][0]);
    return (first + reader.read(children[n][1 + (int) (first & 1)])) % 3;
  }

  private Object compute(Net net, int n) {
    computations++;
    return compute(n, child -> child < 0 ? net.leaf(-1 - child) : (long) net.wide(child));
  }

  private long modelLeaf(int n) {
    Kept kept = leaves.get(n);
    if (kept == null || kept.deadline() - clock.nanos() <= 0) {
      kept = new Kept(world[n], clock.nanos() + TTL);
      leaves.put(n, kept);
    }
    return kept.value();
  }

  private Object modelNode(int n) {
    Object put = puts.get(n);
    return put != null
        ? put
        : compute(n, child -> child < 0 ? modelLeaf(-1 - child) : (long) modelNode(child));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void answers_areThoseOfTheModel(long seed) throws Exception {
    Random random = new Random(seed);
    for (int n = 0; n < NODES; n++) {
      children[n] = random.ints(3, -LEAVES, n).toArray();
    }
    try (Memos memos = Memos.builder().clock(clock).build()) {
      MemoizedNet net = new MemoizedNet(memos, n -> world[n], this::compute);
      for (int step = 0; step < STEPS; step++) {
        String where = "seed " + seed + " step " + step;
        change(memos, net, random);
        int n = random.nextInt(NODES);
        assertThat(net.wide(n)).as(where).isEqualTo(modelNode(n));
        computations = 0;
        assertThat(net.wide(n)).as(where).isEqualTo(modelNode(n));
        assertThat(computations).as(where + ": the second call").isZero();
      }
      assertThat(net.wideMemo().stats().hits()).isGreaterThan(STEPS);
    }
  }

  private void change(Memos memos, MemoizedNet net, Random random) throws Exception {
    int leaf = random.nextInt(LEAVES);
    int node = random.nextInt(NODES);
    world[leaf] = random.nextInt(4);
    switch (random.nextInt(12)) {
      case 0, 1 -> {
        net.leafMemo().invalidate(leaf);
        leaves.remove(leaf);
      }
      case 2 -> {
        memos.invalidateTag("leaf:" + leaf);
        leaves.remove(leaf);
      }
      case 3 -> {
        net.leafMemo().put(leaf, 2);
        leaves.put(leaf, new Kept(2, clock.nanos() + TTL));
      }
      case 4 -> {
        net.leafMemo().refresh(leaf);
        leaves.put(leaf, new Kept(world[leaf], clock.nanos() + TTL));
      }
      case 5 -> {
        net.wideMemo().put(node, 1L);
        puts.put(node, 1L);
      }
      case 6 -> {
        net.wideMemo().invalidate(node);
        puts.remove(node);
      }
      case 7 -> {
        net.wideMemo().take(node);
        puts.remove(node);
      }
      case 8 -> clock.advance(Duration.ofSeconds(random.nextInt(6)));
      case 9 -> assertThat(net.leaf(leaf)).isEqualTo(modelLeaf(leaf));
      case 10 -> {
        if (random.nextInt(20) == 0) {
          net.wideMemo().invalidateAll();
          puts.clear();
        }
      }
      default -> assertThat(net.wide(node)).isEqualTo(modelNode(node));
    }
  }
}
