package io.keepsake.runtime.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.fixture.MemoizedByteSquares;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A disk that is full, or may only be read, is told once, and not each time when something was read from it. */
@ResourceLock("io.keepsake log")
class FullDiskTest extends ByteTableFixture {
  private final Logger logger = Logger.getLogger("io.keepsake");
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final Handler handler = new Handler() {
    @Override
    public void publish(LogRecord message) {
      if (message
          .getMessage()
          .contains("work")) { // and not what is said of single calls, once a minute
        messages.add(message.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  };

  @BeforeEach
  void listen() {
    logger.addHandler(handler);
  }

  @AfterEach
  void listenNoMore() {
    logger.removeHandler(handler);
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
