package io.keepsake.runtime.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.Memos;
import io.keepsake.runtime.fixture.MemoizedByteSquares;
import io.keepsake.runtime.fixture.MemoryStores;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When answers are saved, and where. */
class SavingTest extends ByteTableFixture {
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

  /** By a clock that was wrong: nobody knows how old they are. */
  @Test
  void answersThatWereWrittenLaterThanNow_areNotGiven_ifTheyExpire() {
    change = spec -> spec.ttl(600 * SECOND);
    clock.advance(1_000 * SECOND);
    squares().square(3);
    memos().close();
    clock.advance(-1_000 * SECOND);
    MemoizedByteSquares again = afterCrash();
    assertThat(again.squareMemo().contains(3)).isFalse();
    again.square(3);
    assertThat(again.computations()).isOne();
    assertThat(restarted().squareMemo().contains(3)).isTrue();
  }

  @Test
  void answersThatWereWrittenLaterThanNow_areGiven_ifTheyDoNotExpire() {
    clock.advance(1_000 * SECOND);
    squares().square(3);
    memos().close();
    clock.advance(-1_000 * SECOND);
    assertThat(afterCrash().squareMemo().contains(3)).isTrue();
  }

  @Test
  void capacity_thatIsLessThanItWas_isABoundFromTheStart() {
    change = spec -> spec.capacity(100);
    MemoizedByteSquares squares = squares();
    for (int n = 0; n < 100; n++) {
      squares.square(n);
    }
    change = spec -> spec.capacity(10);
    MemoizedByteSquares fewer = restarted();
    assertThat(fewer.squareMemo().size()).isEqualTo(10);
    assertThat(IntStream.range(0, 100).filter(fewer.squareMemo()::contains))
        .containsExactly(IntStream.range(90, 100).boxed().toArray(Integer[]::new));
  }
}
