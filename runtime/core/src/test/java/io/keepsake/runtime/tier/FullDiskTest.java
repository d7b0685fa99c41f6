package io.keepsake.runtime.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.fixture.HeardLog;
import io.keepsake.runtime.fixture.MemoizedByteSquares;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A disk that is full, or may only be read, is told once, and not each time when something was read from it. */
@ResourceLock("io.keepsake log")
class FullDiskTest extends ByteTableFixture {
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final HeardLog log = new HeardLog(message -> {
    if (message.contains("work")) { // and not what is said of single calls, once a minute
      messages.add(message);
    }
  });

  @AfterEach
  void listenNoMore() {
    log.close();
  }

  @Test
  void fullDisk_isToldOnce_andOnceMoreWhenThereIsRoom() {
    tier = tier.writingThrough();
    MemoizedByteSquares squares = squares();
    stores.isFull = true;
    for (int n = 0; n < 1000; n++) {
      assertThat(squares.square(n)).isEqualTo((long) n * n);
      clock.advance(SECOND);
    }
    assertThat(messages).hasSize(1).first().asString().contains("does not work");
    stores.isFull = false;
    clock.advance(61 * SECOND);
    squares.square(1000);
    assertThat(messages).hasSize(2).last().asString().contains("works again");
    assertThat(stores.size()).isPositive();
  }
}
