package io.keepsake.contract.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.Memos;
import io.keepsake.test.VirtualClock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Many threads, a random graph with more nodes than places, and sources that change all the time. An answer tells which
 * version of each leaf it was made of; none may be older than what was invalidated before the call began.
 */
@Timeout(120)
class NetCrowdTest {
  private static final int LEAVES = 6;
  private static final int NODES = 40;
  private static final int THREADS = 16;
  private static final int CALLS = 2_500;
  private static final long UNREAD = Long.MAX_VALUE;

  private final AtomicLongArray world = new AtomicLongArray(LEAVES);
  private final AtomicLongArray completed = new AtomicLongArray(LEAVES);
  private final int[][] children = new int[NODES][];

  /** Makes a node of lower nodes and of leaves, which have negative numbers; what it reads depends on what it has read. */
  private Object compute(Net net, int n) {
    long[] versions = new long[LEAVES];
    Arrays.fill(versions, UNREAD);
    int[] below = children[n];
    long first = add(net, below[0], versions);
    add(net, below[1 + (int) (first & 1)], versions);
    return versions;
  }

  private static long add(Net net, int child, long[] versions) {
    if (child < 0) {
      long version = net.leaf(-1 - child);
      versions[-1 - child] = Math.min(versions[-1 - child], version);
      return version;
    }
    long sum = 0;
    long[] below = (long[]) net.node(child);
    for (int i = 0; i < LEAVES; i++) {
      versions[i] = Math.min(versions[i], below[i]);
      sum += below[i] == UNREAD ? 0 : below[i];
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300})
  void noAnswer_isOlderThanTheLastInvalidationBeforeTheCall(long seed) throws Exception {
    Random random = new Random(seed);
    for (int n = 0; n < NODES; n++) {
      children[n] = random.ints(3, -LEAVES, n).toArray();
    }
    try (Memos memos = Memos.builder().clock(new VirtualClock()).build()) {
      MemoizedNet net = new MemoizedNet(memos, world::get, this::compute);
      ExecutorService pool = Executors.newFixedThreadPool(THREADS);
      try {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
          Random own = new Random(seed + thread);
          tasks.add(
              thread < LEAVES / 2
                  ? writer(memos, net, thread, own)
                  : reader(memos, net, own, seed));
        }
        List<Future<Void>> futures = pool.invokeAll(tasks);
        for (Future<Void> future : futures) {
          future.get();
        }
      } finally {
        pool.shutdown();
        assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
      }
      for (int n = 0; n < NODES; n++) {
        check(net, n, seed);
      }
    }
  }

  /** Changes two leaves that nobody else changes. */
  private Callable<Void> writer(Memos memos, MemoizedNet net, int thread, Random random) {
    return () -> {
      for (int i = 1; i <= CALLS; i++) {
        int leaf = thread * 2 + random.nextInt(2);
        world.set(leaf, i);
        net.leafMemo()
            .refresh(leaf); // may give what was being computed before, and so proves nothing
        switch (random.nextInt(3)) {
          case 0 -> memos.invalidateTag("leaf:" + leaf);
          case 1 -> net.leafMemo().put(leaf, i);
          default -> net.leafMemo().invalidate(leaf);
        }
        if (random.nextInt(50) == 0) {
          net.leafMemo().invalidateAll();
        }
        completed.set(leaf, i);
      }
      return null;
    };
  }

  private Callable<Void> reader(Memos memos, MemoizedNet net, Random random, long seed) {
    return () -> {
      for (int i = 0; i < CALLS; i++) {
        check(net, random.nextInt(NODES), seed);
        if (random.nextInt(200) == 0) {
          memos.refreshing(() -> check(net, random.nextInt(NODES), seed));
        }
        if (random.nextInt(20) == 0) {
          net.nodeMemo().invalidate(random.nextInt(NODES));
        }
      }
      return null;
    };
  }

  private void check(Net net, int n, long seed) {
    long[] before = new long[LEAVES];
    for (int i = 0; i < LEAVES; i++) {
      before[i] = completed.get(i);
    }
    long[] versions = (long[]) net.node(n);
    for (int i = 0; i < LEAVES; i++) {
      assertThat(versions[i])
          .as("leaf %s of node %s, seed %s", i, n, seed)
          .isGreaterThanOrEqualTo(before[i]);
    }
  }
}
