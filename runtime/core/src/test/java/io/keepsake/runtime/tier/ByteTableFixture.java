package io.keepsake.runtime.tier;

import io.keepsake.runtime.Memos;
import io.keepsake.runtime.fixture.ManualClock;
import io.keepsake.runtime.fixture.MemoizedByteSquares;
import io.keepsake.runtime.fixture.MemoryStores;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.spi.TierSpec;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A memoized method over stores in memory, whose program can end and begin again. */
@Timeout(120)
abstract class ByteTableFixture {
  static final long SECOND = 1_000_000_000L;

  final MemoryStores stores = new MemoryStores();
  final ManualClock clock = new ManualClock(5 * SECOND);
  UnaryOperator<MemoSpec> change = spec -> spec;
  TierSpec tier = TierSpec.of(stores, "n").schema("long");

  @TempDir
  Path directory;

  Memos memos;

  final MemoizedByteSquares squares() {
    return new MemoizedByteSquares(memos(), change, tier, n -> (long) n * n);
  }

  final Memos memos() {
    if (memos == null) {
      memos = Memos.builder().clock(clock).directory(directory).build();
    }
    return memos;
  }

  final MemoizedByteSquares restarted() {
    memos().close();
    return afterCrash();
  }

  final MemoizedByteSquares afterCrash() {
    memos = null;
    return squares();
  }
}
