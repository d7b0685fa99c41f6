package io.keepsake.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was heard takes effect, or the next who looks knows that something did not. */
class HearingTest {
  private final List<News> heeded = new ArrayList<>();
  private @Nullable Throwable failure;
  private News pendingMeanwhile = News.NONE;

  @TempDir
  Path directory;

  private Journal others;
  private Journal journal;
  private Hearing hearing;

  @BeforeEach
  void open() {
    Path file = directory.resolve("journal");
    others = Journal.open(file, 1 << 20);
    journal = Journal.open(file, 1 << 20);
    hearing = new Hearing(journal, this::heed);
  }

  @AfterEach
  void close() {
    others.close();
    journal.close();
  }

  private void heed(News news) {
    pendingMeanwhile = hearing.pending();
    if (failure != null) {
      HearingTest.<RuntimeException>fail(failure);
    }
    heeded.add(news);
  }

  @SuppressWarnings("unchecked") // anything may be thrown
  private static <X extends Throwable> void fail(Throwable failure) throws X {
    throw (X) failure;
  }

  private void sayAWord() throws IOException {
    others.append(List.of(new byte[] {1}));
  }

  static Stream<Throwable> failures() {
    return Stream.of(
        new StackOverflowError(),
        new OutOfMemoryError(),
        new IllegalStateException(),
        new Exception("undeclared"));
  }

  @Test
  void news_takeEffectOnce() throws IOException {
    sayAWord();
    assertThat(hearing.look()).isTrue();
    assertThat(hearing.look()).isTrue();
    assertThat(heeded).hasSize(1).noneMatch(News::isUncertain);
    assertThat(pendingMeanwhile.messages()).hasSize(1);
    assertThat(hearing.pending().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("failures")
  void newsWhoseEffectFails_areADoubt_untilThatTakesEffect(Throwable thrown) throws IOException {
    failure = thrown;
    sayAWord();
    assertThatThrownBy(hearing::look).isSameAs(thrown);
    assertThat(hearing.pending().isUncertain()).isTrue();
    assertThatThrownBy(hearing::look).as("and again").isSameAs(thrown);
    failure = null;
    assertThat(hearing.look()).isTrue();
    assertThat(heeded).hasSize(1).allMatch(News::isUncertain);
    assertThat(hearing.pending().isEmpty()).isTrue();
    assertThat(hearing.look()).isTrue();
    assertThat(heeded).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatFailsInThePlaceOfNews_isADoubt(Throwable thrown) {
    assertThatThrownBy(() -> hearing.alone(() -> HearingTest.<RuntimeException>fail(thrown)))
        .isSameAs(thrown);
    assertThat(hearing.pending().isUncertain()).isTrue();
    assertThat(hearing.look()).isTrue();
    assertThat(heeded).hasSize(1).allMatch(News::isUncertain);
  }
}
