package io.keepsake.runtime.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.runtime.MemoStoreException;
import io.keepsake.runtime.fixture.MemoizedByteSquares;
import io.keepsake.runtime.spi.ByteRecord;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A store that fails or has damaged records does no harm. */
class StoreTroubleTest extends ByteTableFixture {
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
      byte[] cut = Arrays.copyOf(whole, at);
      stores.damage(record, cut);
      assertThat(afterCrash().squareMemo().contains(3)).as("cut at %s", at).isFalse();
    }
    stores.damage(record, whole);
    assertThat(afterCrash().squareMemo().contains(3)).isTrue();
  }
}
