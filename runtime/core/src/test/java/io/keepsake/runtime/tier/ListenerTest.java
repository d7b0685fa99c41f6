package io.keepsake.runtime.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.fixture.MemoizedByteSquares;
import io.keepsake.runtime.spi.ByteStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who has a store alone does not look at what others say, and hears all that they said before. */
class ListenerTest extends ByteTableFixture {
  @Test
  void whoIsAlone_looksOnce() throws Exception {
    stores.period = 1;
    MemoizedByteSquares squares = squares();
    squares.square(3);
    memos().flush();
    int questions = stores.questions;
    makeUnreadable(); // so whoever looks must forget everything in memory
    assertThat(squares.squareMemo().contains(3)).isTrue();
    squares.square(4);
    assertThat(squares.square(3)).isEqualTo(9);
    assertThat(stores.questions).as("only for what is new").isEqualTo(questions + 1);

    stores.period = ByteStore.NOT_ALONE;
    squares.square(5);
    assertThat(squares.square(3)).isEqualTo(9);
    assertThat(stores.questions).as("also for what was in memory").isEqualTo(questions + 3);
    assertThat(squares.computations()).isEqualTo(3);
  }

  @Test
  void whatWasSaidBeforeAPeriod_isHeardInIt() {
    stores.period = 1;
    MemoizedByteSquares squares = squares();
    squares.square(3);
    stores.period = ByteStore.NOT_ALONE; // others come,
    MemoizedByteSquares others = afterCrash();
    others.squareMemo().invalidate(3);
    stores.period = 2; // and go
    squares.square(4);
    assertThat(squares.square(3)).isEqualTo(9);
    assertThat(squares.computations()).as("3 again").isEqualTo(3);
  }

  @Test
  void aStoreMayRest_wheneverTheClockHasMovedOn() throws Exception {
    squares().square(3);
    int rests = stores.rests;
    for (int i = 0; i < 3_000 && stores.rests < rests + 3; i++) {
      clock.advance(Lookout.PERIOD);
      Thread.sleep(10);
    }
    assertThat(stores.rests).isGreaterThanOrEqualTo(rests + 3);
  }

  private void makeUnreadable() throws Exception {
    Path journal;
    try (Stream<Path> files = Files.walk(directory)) {
      journal = files.filter(file -> file.endsWith(".removals")).findFirst().orElseThrow();
    }
    Files.delete(journal);
    Files.createDirectory(journal);
  }
}
