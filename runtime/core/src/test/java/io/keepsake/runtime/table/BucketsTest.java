package io.keepsake.runtime.table;

import static io.keepsake.runtime.fixture.Threads.start;
import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.fixture.Threads.Running;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class BucketsTest {
  private static final class Numbers extends Buckets<NumberEntry> {
    private Numbers() {
      this(1);
    }

    private Numbers(int expected) {
      super(expected);
    }

    private void add(NumberEntry entry) {
      synchronized (lock) {
        link(entry);
      }
    }

    private boolean remove(NumberEntry entry) {
      synchronized (lock) {
        return unlink(entry);
      }
    }

    private boolean sees(int number) {
      NumberEntry probe = new NumberEntry(number);
      return match(first(probe.hash()), probe) != null;
    }

    /** Looks as those do who need to know. */
    private boolean holds(int number) {
      NumberEntry probe = new NumberEntry(number);
      for (; ; ) {
        int returns = returns();
        @Nullable Entry[] witness = witness();
        NumberEntry head = first(probe.hash());
        if (match(head, probe) != null) {
          return true;
        }
        synchronized (lock) {
          if (unchanged(returns, witness, probe.hash(), head)) {
            return false;
          }
        }
      }
    }

    private Set<Integer> content() {
      Set<Integer> content = new HashSet<>();
      synchronized (lock) {
        forEach(entry -> assertThat(content.add(((NumberEntry) entry).number)).isTrue());
      }
      return content;
    }
  }

  private final Numbers table = new Numbers();

  @Test
  void link_growingUnderReaders_losesNoEntry() throws Exception {
    int most = 200_000;
    int[] inserted = {0};
    List<Running<Integer>> readers = new ArrayList<>();
    for (int reader = 0; reader < 3; reader++) {
      Random random = new Random(reader);
      readers.add(start(() -> {
        int missedAtFirst = 0;
        for (int bound = 0; bound < most; ) {
          synchronized (inserted) {
            bound = inserted[0];
          }
          for (int i = 0; i < 100 && bound > 0; i++) {
            int number = random.nextInt(bound);
            if (!table.sees(number)) {
              missedAtFirst++;
              assertThat(table.holds(number))
                  .as("number %d of %d", number, bound)
                  .isTrue();
            }
          }
          assertThat(table.holds(-1 - bound)).isFalse();
        }
        return missedAtFirst;
      }));
    }
    for (int number = 0; number < most; number++) {
      table.add(new NumberEntry(number));
      synchronized (inserted) {
        inserted[0] = number + 1;
      }
    }
    for (Running<Integer> reader : readers) {
      assertThat(reader.result())
          .as("numbers that a reader had to look for under the lock")
          .isNotNegative();
    }
    assertThat(table.content()).hasSize(most);
  }

  @Test
  void link_andUnlinkAtRandom_holdsWhatASetHolds() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    NumberEntry[] entries = new NumberEntry[20_000];
    Set<Integer> model = new HashSet<>();
    for (int step = 0; step < 300_000; step++) {
      int number = random.nextInt(1 + step % entries.length);
      NumberEntry entry = entries[number];
      if (entry == null) {
        entries[number] =
            new NumberEntry(number, random.nextInt(4) == 0 ? number & 7 : Keys.spread(number));
        table.add(entries[number]);
        model.add(number);
      } else {
        assertThat(table.remove(entry)).as("seed %d, step %d", seed, step).isTrue();
        assertThat(table.remove(entry)).as("seed %d, step %d", seed, step).isFalse();
        entries[number] = null;
        model.remove(number);
      }
      if (step % 10_000 == 0) {
        assertThat(table.content()).as("seed %d, step %d", seed, step).isEqualTo(model);
      }
    }
    assertThat(table.content()).isEqualTo(model);
  }

  @Test
  void unlink_entryThatAReaderStandsOn_leadsToTheRest() {
    Numbers table = new Numbers(16);
    NumberEntry[] chain = new NumberEntry[4];
    Arrays.setAll(chain, i -> new NumberEntry(i, 0));
    for (NumberEntry entry : chain) {
      table.add(entry);
    }
    table.remove(chain[2]);
    assertThat(table.next(chain[2])).isSameAs(chain[1]);
    assertThat(table.next(chain[3])).isSameAs(chain[1]);
    assertThat(table.next(chain[1])).isSameAs(chain[0]);
  }

  @Test
  void unlinkAll_readerWithAnOldHead_isToldSo() {
    NumberEntry entry = new NumberEntry(1);
    table.add(entry);
    @Nullable Entry[] witness = table.witness();
    NumberEntry head = table.first(entry.hash());
    synchronized (table.lock) {
      assertThat(table.unchanged(table.returns(), witness, entry.hash(), head)).isTrue();
      table.unlinkAll();
      assertThat(table.unchanged(table.returns(), witness, entry.hash(), head)).isFalse();
      assertThat(table.isLinked(entry)).isFalse();
    }
    assertThat(table.holds(1)).isFalse();
  }

  @Test
  void forEach_removingWhileTheTableGrows_showsEachEntryOnce() {
    for (int size = 1; size < 400; size++) {
      Numbers growing = new Numbers();
      for (int number = 0; number < size; number++) {
        growing.add(new NumberEntry(number, number * 3));
      }
      Set<Integer> shown = new HashSet<>();
      synchronized (growing.lock) {
        growing.forEach(entry -> {
          assertThat(shown.add(((NumberEntry) entry).number)).isTrue();
          growing.unlink(entry);
        });
      }
      assertThat(shown).as("of %d", size).hasSize(size);
      assertThat(growing.content()).isEmpty();
    }
  }
}
