package io.keepsake.runtime.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.runtime.MemoStoreException;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.fixture.ManualClock;
import io.keepsake.runtime.fixture.MemoizedByteSquares;
import io.keepsake.runtime.fixture.MemoryStores;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.TierSpec;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ByteTableTest {
  private static final long SECOND = 1_000_000_000L;

  private final MemoryStores stores = new MemoryStores();
  private final ManualClock clock = new ManualClock(5 * SECOND);
  private UnaryOperator<MemoSpec> change = spec -> spec;
  private TierSpec tier = TierSpec.of(stores, "n").schema("long");
  private @TempDir Path directory;
  private Memos memos;

  private MemoizedByteSquares squares() {
    return new MemoizedByteSquares(memos(), change, tier, n -> (long) n * n);
  }

  private Memos memos() {
    if (memos == null) {
      memos = Memos.builder().clock(clock).directory(directory).build();
    }
    return memos;
  }

  private MemoizedByteSquares restarted() {
    memos().close();
    return afterCrash();
  }

  private MemoizedByteSquares afterCrash() {
    memos = null;
    return squares();
  }

  @Test
  void answers_afterARestart_areThere() {
    assertThat(squares().square(7)).isEqualTo(49);
    MemoizedByteSquares again = restarted();
    assertThat(again.squareMemo().peek(7).value()).isEqualTo(49);
    assertThat(again.squareMemo().size()).isEqualTo(1);
    assertThat(again.square(7)).isEqualTo(49);
    assertThat(again.computations()).isZero();
    assertThat(again.squareMemo().stats().storeHits()).isEqualTo(1);
    assertThat(again.squareMemo().stats().computations()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"schema", "code"})
  void answers_ofAnotherVersion_areNotRead_andStay(String what) {
    squares().square(7);
    TierSpec old = tier;
    tier = what.equals("schema") ? tier.schema("text") : tier.code("changed");
    MemoizedByteSquares changed = restarted();
    assertThat(changed.squareMemo().contains(7)).isFalse();
    changed.square(7);
    assertThat(changed.computations()).isEqualTo(1);
    tier = old;
    assertThat(restarted().squareMemo().contains(7)).isTrue();
  }

  @Test
  void answers_areSavedWhenItIsDue_withoutAFurtherChange() throws InterruptedException {
    MemoizedByteSquares squares = squares();
    squares.square(1);
    clock.advance(899 * SECOND);
    squares.square(1);
    assertThat(stores.size()).isZero();
    clock.advance(SECOND);
    awaitSaved(1);
    assertThat(afterCrash().squareMemo().contains(1)).isTrue();
  }

  @Test
  void tenAnswers_areSavedAfterFiveMinutes() throws InterruptedException {
    MemoizedByteSquares squares = squares();
    for (int n = 0; n < 10; n++) {
      squares.square(n);
    }
    clock.advance(300 * SECOND);
    awaitSaved(10);
  }

  private void awaitSaved(int count) throws InterruptedException {
    while (stores.size() < count) {
      Thread.sleep(1);
    }
  }

  @Test
  void writeThrough_savesEachAnswerBeforeItIsGiven() {
    tier = tier.writingThrough();
    squares().square(3);
    assertThat(stores.size()).isEqualTo(1);
  }

  @Test
  void flush_saves() {
    MemoizedByteSquares squares = squares();
    squares.square(3);
    squares.squareMemo().flush();
    assertThat(stores.size()).isEqualTo(1);
    squares.square(4);
    memos().flush();
    assertThat(stores.size()).isEqualTo(2);
  }

  @Test
  void flush_withADiskThatFails_saysSo() {
    MemoizedByteSquares squares = squares();
    squares.square(3);
    stores.fails = true;
    assertThatThrownBy(() -> squares.squareMemo().flush())
        .isInstanceOf(MemoStoreException.class)
        .hasMessageContaining("ByteSquares.square(int)")
        .hasMessageContaining("the disk is gone");
    stores.fails = false;
    squares.squareMemo().flush();
    assertThat(stores.size()).isEqualTo(1);
  }

  @Test
  void invalidated_isGoneAfterACrash() {
    MemoizedByteSquares squares = squares();
    squares.square(3);
    memos().flush();
    assertThat(squares.squareMemo().invalidate(3)).isTrue();
    assertThat(squares.squareMemo().invalidate(3)).isFalse();
    assertThat(afterCrash().squareMemo().contains(3)).isFalse();
  }

  @Test
  void invalidatedAll_isGoneAfterACrash() {
    MemoizedByteSquares squares = squares();
    squares.square(3);
    memos().flush();
    squares.square(4);
    squares.squareMemo().invalidateAll();
    assertThat(squares.squareMemo().size()).isZero();
    assertThat(afterCrash().squareMemo().size()).isZero();
  }

  @Test
  void taken_afterARestart_isGivenOnce() {
    squares().square(3);
    MemoizedByteSquares again = restarted();
    assertThat(again.squareMemo().take(3).value()).isEqualTo(9);
    assertThat(again.squareMemo().take(3).isPresent()).isFalse();
  }

  @Test
  void put_replacesWhatTheDiskHas() {
    squares().square(3);
    MemoizedByteSquares again = restarted();
    again.squareMemo().put(3, 10);
    assertThat(again.squareMemo().size()).isEqualTo(1);
    assertThat(restarted().square(3)).isEqualTo(10);
  }

  @Test
  void instances_shareTheStore_andSeeInvalidations() {
    MemoizedByteSquares one = squares();
    MemoizedByteSquares other = squares();
    one.square(3);
    assertThat(other.square(3)).isEqualTo(9);
    assertThat(other.computations()).isZero();
    assertThat(stores.opened).isEqualTo(1);
    one.squareMemo().invalidate(3);
    assertThat(other.squareMemo().contains(3)).isFalse();
    one.squareMemo().put(3, 10);
    other.square(4);
    assertThat(other.square(3)).isEqualTo(10);
    one.squareMemo().put(3, 11);
    assertThat(other.square(3)).isEqualTo(11);
    one.squareMemo().invalidateAll();
    assertThat(other.squareMemo().size()).isZero();
  }

  @Test
  void ttl_goesOnAfterARestart() {
    change = spec -> spec.ttl(100 * SECOND);
    squares().square(3);
    clock.advance(60 * SECOND);
    MemoizedByteSquares again = restarted();
    assertThat(again.square(3)).isEqualTo(9);
    assertThat(again.computations()).isZero();
    clock.advance(40 * SECOND);
    assertThat(again.squareMemo().contains(3)).isFalse();
    assertThat(again.squareMemo().size()).isZero();
    assertThat(restarted().squareMemo().contains(3)).isFalse();
  }

  @Test
  void idle_startsAnewWithEachUse_alsoAfterARestart() {
    change = spec -> spec.idle(100 * SECOND);
    squares().square(3);
    clock.advance(60 * SECOND);
    MemoizedByteSquares again = restarted();
    again.square(3);
    clock.advance(60 * SECOND);
    assertThat(again.square(3)).isEqualTo(9);
    assertThat(again.computations()).isZero();
    clock.advance(60 * SECOND);
    again = restarted();
    assertThat(again.squareMemo().contains(3)).isTrue();
    clock.advance(41 * SECOND);
    assertThat(again.squareMemo().contains(3)).isFalse();
  }

  @Test
  void recency_survivesARestart() {
    change = spec -> spec.capacity(3);
    MemoizedByteSquares squares = squares();
    squares.square(1);
    squares.square(2);
    squares.square(3);
    squares.square(1);
    squares = restarted();
    squares.square(4);
    assertThat(squares.squareMemo().contains(2)).isFalse();
    assertThat(squares.squareMemo().contains(1)).isTrue();
    assertThat(squares.squareMemo().size()).isEqualTo(3);
    squares = restarted();
    assertThat(squares.squareMemo().contains(2)).isFalse();
    assertThat(squares.squareMemo().contains(3)).isTrue();
  }

  /** A reference model over random calls, with restarts in between. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void order_isThatOfTheModel(long seed) {
    int capacity = 1 + (int) seed * 7;
    change = spec -> spec.capacity(capacity);
    Map<Integer, Long> model = new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<Integer, Long> eldest) {
        return size() > capacity;
      }
    };
    Random random = new Random(seed);
    MemoizedByteSquares squares = squares();
    for (int step = 0; step < 20_000; step++) {
      int n = (int) Math.abs(random.nextGaussian() * capacity);
      String when = "seed " + seed + ", step " + step + ", n " + n;
      switch (random.nextInt(20)) {
        case 0 -> {
          model.put(n, (long) step);
          squares.squareMemo().put(n, step);
        }
        case 1 -> {
          boolean there = model.remove(n) != null;
          assertThat(squares.squareMemo().invalidate(n)).as(when).isEqualTo(there);
        }
        case 2 -> {
          assertThat(squares.squareMemo().contains(n)).as(when).isEqualTo(model.containsKey(n));
        }
        case 3 -> {
          if (random.nextInt(20) == 0) {
            squares = restarted();
          } else if (random.nextInt(10) == 0) {
            memos().flush();
          }
        }
        default -> {
          int before = squares.computations();
          Long expected = model.get(n);
          long got = squares.square(n);
          assertThat(got).as(when).isEqualTo(expected == null ? (long) n * n : expected);
          assertThat(squares.computations() - before).as(when).isEqualTo(expected == null ? 1 : 0);
          if (expected == null) {
            model.put(n, (long) n * n);
          }
        }
      }
      assertThat(squares.squareMemo().size()).as(when).isEqualTo(model.size());
    }
  }

  @Test
  void store_thatFails_isLeftAlone_andComesBack() {
    MemoizedByteSquares squares = squares();
    squares.square(1);
    memos().flush();
    stores.fails = true;
    for (int n = 0; n < 1000; n++) {
      assertThat(squares.square(n)).isEqualTo((long) n * n);
    }
    assertThat(squares.squareMemo().stats().storeFailures()).isPositive();
    assertThat(stores.questions).isLessThan(50);
    stores.fails = false;
    clock.advance(61 * SECOND);
    memos().flush();
    assertThat(afterCrash().squareMemo().contains(999)).isTrue();
  }

  /** Whatever happens while the disk is gone, what waits for it takes a bounded amount of memory. */
  @Test
  void answersThatWaitForADiskThatIsGone_areNotTooMany() {
    change = spec -> spec.capacity(100);
    MemoizedByteSquares squares = squares();
    squares.square(1);
    memos().flush();
    stores.fails = true;
    squares.squareMemo().invalidate(1);
    for (int n = 2; n < 1_000_000; n++) {
      squares.square(n);
    }
    for (int n = 2; n < 1_000_000; n++) {
      squares.squareMemo().invalidate(n);
    }
    stores.fails = false;
    clock.advance(61 * SECOND);
    squares.square(2);
    memos().flush();
    assertThat(squares.squareMemo().contains(1)).isFalse();
    assertThat(stores.size()).isLessThanOrEqualTo(100);
    assertThat(restarted().squareMemo().contains(2)).isTrue();
  }

  @Test
  void invalidation_thatTheStoreRefused_holdsAndIsTriedAgain() {
    MemoizedByteSquares squares = squares();
    squares.square(3);
    memos().flush();
    stores.fails = true;
    squares.squareMemo().invalidate(3);
    stores.fails = false;
    clock.advance(61 * SECOND);
    assertThat(squares.squareMemo().contains(3)).isFalse();
    assertThat(restarted().squareMemo().contains(3)).isFalse();
  }

  @Test
  void invalidationOfAll_thatTheStoreRefused_holdsAndIsTriedAgain() {
    MemoizedByteSquares squares = squares();
    squares.square(3);
    memos().flush();
    stores.fails = true;
    squares.squareMemo().invalidateAll();
    stores.fails = false;
    clock.advance(61 * SECOND);
    assertThat(squares.squareMemo().contains(3)).isFalse();
    assertThat(restarted().squareMemo().contains(3)).isFalse();
  }

  @Test
  void damagedRecord_isAMiss() {
    squares().square(3);
    memos().close();
    ByteRecord record = stores.records().get(0);
    byte[] whole = record.value();
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] = (byte) (damaged[at] ^ 1 << at % 8);
      stores.damage(record, damaged);
      assertThat(afterCrash().squareMemo().contains(3)).as("byte %s", at).isFalse();
      byte[] cut = java.util.Arrays.copyOf(whole, at);
      stores.damage(record, cut);
      assertThat(afterCrash().squareMemo().contains(3)).as("cut at %s", at).isFalse();
    }
    stores.damage(record, whole);
    assertThat(afterCrash().squareMemo().contains(3)).isTrue();
  }

  @Test
  void overrides_changeWhenAnswersAreSaved() throws InterruptedException {
    memos = Memos.builder()
        .clock(clock)
        .directory(directory)
        .override("ByteSquares.square.saveAfter", "5 in 10m, 2 in 3s")
        .build();
    MemoizedByteSquares squares = squares();
    squares.square(1);
    squares.square(2);
    clock.advance(3 * SECOND);
    awaitSaved(2);
    memos = Memos.builder()
        .directory(directory)
        .override("ByteSquares.square.writeThrough", "true")
        .build();
    squares().square(3);
    assertThat(stores.size()).isEqualTo(3);
  }

  @Test
  void storesOfTheApplication_takeThePlaceOfTheAnnotations() {
    MemoryStores own = new MemoryStores();
    MemoryStores others = new MemoryStores();
    memos = Memos.builder().directory(directory).byteStores(others).build();
    squares().square(3);
    memos.close();
    memos = Memos.builder()
        .directory(directory)
        .byteStores(others)
        .byteStores("ByteSquares.square", own)
        .build();
    squares().square(4);
    memos.close();
    assertThat(stores.size()).isZero();
    assertThat(others.size()).isEqualTo(1);
    assertThat(own.size()).isEqualTo(1);
  }

  @Test
  void disabledMethod_opensNothing() {
    change = spec -> spec.enabled(false);
    MemoizedByteSquares squares = squares();
    squares.square(3);
    squares.square(3);
    assertThat(squares.computations()).isEqualTo(2);
    assertThat(stores.opened).isZero();
  }

  @Test
  void closed_computes() {
    MemoizedByteSquares squares = squares();
    squares.square(3);
    memos().close();
    assertThat(squares.square(3)).isEqualTo(9);
    assertThat(squares.computations()).isEqualTo(2);
  }
}
