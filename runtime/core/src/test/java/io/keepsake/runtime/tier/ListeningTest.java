package io.keepsake.runtime.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.fixture.MemoizedByteSquares;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ChangesElsewhere;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a store tells of changes by others, and what becomes of answers when nobody can say or hear anything. */
class ListeningTest extends ByteTableFixture {
  private ChangesElsewhere changes() {
    return stores.listeners.get(stores.listeners.size() - 1);
  }

  @Test
  void answerThatOthersHaveChanged_isReadAgain() {
    MemoizedByteSquares squares = squares();
    squares.square(3);
    squares.square(4);
    memos().flush();
    ByteRecord record = stores.records().get(0);
    int questions = stores.questions;
    changes().changed(List.of(record.key().hash()));
    assertThat(squares.square(3) + squares.square(4)).isEqualTo(25);
    assertThat(squares.computations()).isEqualTo(2);
    assertThat(stores.questions).isEqualTo(questions + 1);
  }

  @Test
  void allThatOthersHaveChanged_isReadAgain() {
    MemoizedByteSquares squares = squares();
    squares.square(3);
    squares.square(4);
    memos().flush();
    int questions = stores.questions;
    changes().changedAll();
    assertThat(squares.square(3) + squares.square(4)).isEqualTo(25);
    assertThat(squares.computations()).isEqualTo(2);
    assertThat(stores.questions).isEqualTo(questions + 2);
  }

  @Test
  void whatWaitsWhileOthersChangeIt_isNotSaved() {
    MemoizedByteSquares squares = squares();
    squares.square(3);
    memos().flush();
    ByteRecord record = stores.records().get(0);
    squares.squareMemo().invalidate(3);
    squares.square(3);
    changes().changed(List.of(record.key().hash()));
    memos().flush();
    assertThat(stores.size()).isZero();
    assertThat(squares.square(3)).isEqualTo(9);
    assertThat(squares.computations()).isEqualTo(3);
  }

  @Test
  void nobodyHoldsWhatOthersMayHaveRemoved_ifNothingCanBeHeard() throws Exception {
    MemoizedByteSquares squares = squares();
    squares.square(3);
    memos().flush();
    Path journal = journal();
    Files.delete(journal);
    Files.createDirectory(journal);
    assertThat(squares.squareMemo().contains(4)).isFalse();
    int questions = stores.questions;
    assertThat(squares.square(3)).isEqualTo(9);
    assertThat(squares.computations()).isEqualTo(1);
    assertThat(stores.questions).isEqualTo(questions + 1);
    assertThat(squares.squareMemo().invalidate(3)).isTrue();
    assertThat(squares.square(3)).isEqualTo(9);
    assertThat(squares.computations()).isEqualTo(2);
  }

  @Test
  void whatCouldNotBeSaid_isSaidLater() throws Exception {
    MemoizedByteSquares squares = squares();
    squares.square(3);
    memos().flush();
    MemoizedByteSquares others =
        afterCrash(); // which is alive, and another process as far as this knows
    assertThat(others.square(3)).isEqualTo(9);
    Path journal = journal();
    Files.delete(journal);
    Files.createDirectory(journal);
    squares.squareMemo().invalidate(3);
    Files.delete(journal);
    assertThat(squares.squareMemo().contains(4)).isFalse(); // looks, and so says it
    assertThat(others.squareMemo().contains(4)).isFalse(); // looks, and so hears it
    assertThat(others.square(3)).isEqualTo(9);
    assertThat(others.computations()).isEqualTo(1);
  }

  private Path journal() throws Exception {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.endsWith(".removals")).findFirst().orElseThrow();
    }
  }
}
