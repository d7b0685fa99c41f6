package io.keepsake.runtime.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.Memos;
import io.keepsake.runtime.fixture.MemoizedByteSquares;
import io.keepsake.runtime.fixture.MemoryStores;
import io.keepsake.runtime.spi.TierSpec;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** More answers than may wait, for a store that takes none of them until it is told to. */
@Timeout(120)
class SlowStoreTest {
  private static final int ANSWERS = 400_000;

  private final MemoryStores stores = new MemoryStores();
  private @TempDir Path directory;
  private Memos memos;
  private MemoizedByteSquares squares;

  @BeforeEach
  void open() {
    memos = Memos.builder().directory(directory).build();
    squares = new MemoizedByteSquares(
        memos,
        spec -> spec.capacity(ANSWERS),
        TierSpec.of(stores, "n").schema("long"),
        n -> (long) n * n);
  }

  private void computeWhileNothingIsSaved() {
    stores.gate = new CountDownLatch(1);
    for (int n = 0; n < ANSWERS; n++) {
      squares.square(n);
    }
    assertThat(stores.size()).isZero();
  }

  @Test
  void flush_savesWhatThereWasNoRoomFor() {
    computeWhileNothingIsSaved();
    stores.gate.countDown();
    memos.flush();
    assertThat(stores.size()).isEqualTo(ANSWERS);
    open();
    for (int n = 0; n < ANSWERS; n++) {
      squares.square(n);
    }
    assertThat(squares.computations()).isZero();
  }

  @Test
  void close_savesWhatThereWasNoRoomFor() {
    computeWhileNothingIsSaved();
    stores.gate.countDown();
    memos.close();
    assertThat(stores.size()).isEqualTo(ANSWERS);
  }

  @Test
  void storeThatIsBack_savesWhatThereWasNoRoomFor_withoutAFurtherCall()
      throws InterruptedException {
    computeWhileNothingIsSaved();
    stores.gate.countDown();
    while (stores.size() < ANSWERS) {
      Thread.sleep(5);
    }
  }

  @Test
  void invalidatedMeanwhile_isNotSaved() {
    computeWhileNothingIsSaved();
    Thread opener = new Thread(() -> {
      while (squares.squareMemo().stats().invalidations() < ANSWERS) {
        Thread.onSpinWait();
      }
      stores.gate.countDown();
    });
    opener.start();
    squares.squareMemo().invalidateAll();
    memos.flush();
    assertThat(stores.size()).isZero();
    squares.square(3);
    memos.flush();
    assertThat(stores.size()).isEqualTo(1);
  }
}
