package io.keepsake.runtime.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said is heard by all others once, or they hear that they have missed something. */
class JournalTest {
  private static final long LARGE = 1L << 20;

  @TempDir
  Path directory;

  private Path file;

  @BeforeEach
  void chooseFile() {
    file = directory.resolve("journal");
  }

  private static void say(Journal journal, String... words) throws IOException {
    journal.append(
        Arrays.stream(words).map(word -> word.getBytes(StandardCharsets.UTF_8)).toList());
  }

  private static List<String> words(News news) {
    return news.messages().stream()
        .map(message -> new String(message, StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void othersHearIt_once_andTheSpeakerDoesNot() throws IOException {
    try (Journal one = Journal.open(file, LARGE);
        Journal two = Journal.open(file, LARGE)) {
      assertThat(two.mayHaveNews()).isFalse();
      say(one, "a", "b");
      say(one, "c");
      assertThat(two.mayHaveNews()).isTrue();
      News news = two.read();
      assertThat(words(news)).containsExactly("a", "b", "c");
      assertThat(news.isUncertain()).isFalse();
      assertThat(two.mayHaveNews()).isFalse();
      assertThat(two.read().isEmpty()).isTrue();
      assertThat(one.read().isEmpty()).isTrue();
    }
  }

  @Test
  void whatWasSaidBefore_isNoNews() throws IOException {
    try (Journal one = Journal.open(file, LARGE)) {
      say(one, "old");
      try (Journal two = Journal.open(file, LARGE)) {
        assertThat(two.read().isEmpty()).isTrue();
        say(one, "new");
        assertThat(words(two.read())).containsExactly("new");
      }
    }
  }

  @Test
  void large_isReplaced_andNothingIsMissed() throws IOException {
    try (Journal one = Journal.open(file, 300);
        Journal two = Journal.open(file, 300)) {
      List<String> said = new ArrayList<>();
      List<String> heard = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        say(i % 3 == 0 ? two : one, "word " + i);
        if (i % 3 != 0) {
          said.add("word " + i);
        }
        News news = two.read();
        assertThat(news.isUncertain()).isFalse();
        heard.addAll(words(news));
        assertThat(Files.size(file)).isLessThan(400);
      }
      assertThat(heard).isEqualTo(said);
    }
  }

  @Test
  void whoHasTheFileOpenThatWasReplaced_isHeard() throws IOException {
    try (Journal one = Journal.open(file, 100);
        Journal two = Journal.open(file, 100);
        Journal three = Journal.open(file, 100)) {
      say(one, "first");
      say(two, "a word that makes the file so large that another one takes its place");
      assertThat(words(three.read())).hasSize(2);
      say(two, "second");
      assertThat(words(three.read())).containsExactly("second");
      say(one, "late");
      News news = three.read();
      assertThat(news.isUncertain()).isFalse();
      assertThat(words(news)).containsExactly("late");
    }
  }

  @Test
  void whoHasMissedAWholeFile_isTold() throws IOException {
    try (Journal one = Journal.open(file, 100);
        Journal two = Journal.open(file, 100)) {
      for (int i = 0; i < 20; i++) {
        say(one, "word " + i);
      }
      assertThat(two.read().isUncertain()).isTrue();
      say(one, "more");
      assertThat(two.read().isUncertain()).isFalse();
    }
  }

  @Test
  void deletedDamagedOrCut_isTold_andGoesOn() throws IOException {
    try (Journal one = Journal.open(file, LARGE);
        Journal two = Journal.open(file, LARGE)) {
      Random random = new Random(7);
      for (int i = 0; i < 60; i++) {
        say(one, "a", "b");
        two.read();
        byte[] bytes = Files.readAllBytes(file);
        switch (i % 3) {
          case 0 -> Files.delete(file);
          case 1 -> Files.write(file, Arrays.copyOf(bytes, random.nextInt(bytes.length)));
          default ->
            Files.write(file, new byte[bytes.length + Integer.BYTES]); // a length, and no length
        }
        assertThat(two.mayHaveNews()).isTrue();
        assertThat(two.read().isUncertain()).isTrue();
        two.read();
        say(one, "again");
        News news = two.read();
        assertThat(news.isUncertain() || words(news).contains("again")).isTrue();
      }
    }
  }

  @Test
  void deleted_isToldOnce_andMadeAgainByWhoHasSomethingToSay() throws IOException {
    try (Journal one = Journal.open(file, LARGE);
        Journal two = Journal.open(file, LARGE)) {
      say(one, "before");
      two.read();
      Files.delete(file);
      assertThat(two.mayHaveNews()).isTrue();
      assertThat(two.read().isUncertain()).isTrue();
      assertThat(two.mayHaveNews()).isFalse();
      assertThat(two.read().isEmpty()).isTrue();
      assertThat(file).doesNotExist();
      say(one, "after");
      assertThat(two.mayHaveNews()).isTrue();
      assertThat(two.read().isUncertain()).isTrue();
      say(one, "more");
      assertThat(words(two.read())).containsExactly("more");
    }
  }

  @Test
  void everyFlippedByte_isNoticed() throws IOException {
    try (Journal one = Journal.open(file, LARGE)) {
      say(one, "before");
      for (int at = 0; at < 25; at++) {
        try (Journal two = Journal.open(file, LARGE)) {
          int size = (int) Files.size(file);
          say(one, "x");
          byte[] bytes = Files.readAllBytes(file);
          if (size + at < bytes.length) {
            bytes[size + at] ^= 4;
            Files.write(file, bytes);
            assertThat(two.read().isUncertain()).as("byte %s", at).isTrue();
          }
        }
      }
    }
  }

  @Test
  void whatIsJustBeingWritten_isHeardWhenItIsThere() throws IOException {
    try (Journal one = Journal.open(file, LARGE);
        Journal two = Journal.open(file, LARGE)) {
      say(one, "before");
      int before = (int) Files.size(file);
      say(one, "a word", "another");
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, before));
      List<String> heard = new ArrayList<>(words(two.read()));
      for (int at = before; at < bytes.length; at++) {
        Files.write(file, new byte[] {bytes[at]}, StandardOpenOption.APPEND);
        News news = two.read();
        assertThat(news.isUncertain()).as("byte %s", at).isFalse();
        assertThat(two.mayHaveNews()).as("byte %s", at).isFalse();
        heard.addAll(words(news));
      }
      assertThat(heard).containsExactly("before", "a word", "another");
    }
  }

  @Test
  void whatItsWriterCouldNotComplete_isADoubt_andWhatComesLaterIsHeard() throws IOException {
    try (Journal one = Journal.open(file, LARGE)) {
      say(one, "before");
      int before = (int) Files.size(file);
      say(one, "a word");
      byte[] bytes = Files.readAllBytes(file);
      for (int length = before + 1; length < bytes.length; length++) {
        Files.write(file, Arrays.copyOf(bytes, before));
        try (Journal two = Journal.open(file, LARGE);
            Journal three = Journal.open(file, LARGE)) {
          Files.write(file, Arrays.copyOf(bytes, length));
          assertThat(two.read().isUncertain()).as("%s bytes", length).isFalse();
          say(three, "later");
          News news = two.read();
          assertThat(news.isUncertain()).as("%s bytes", length).isTrue();
          assertThat(words(news)).as("%s bytes", length).containsExactly("later");
        }
      }
    }
  }

  @Test
  void placeThatIsNone_failsAndIsUncertain_untilItIsThere() throws IOException {
    Path missing = directory.resolve("missing");
    try (Journal journal = Journal.open(missing.resolve("journal"), LARGE)) {
      assertThatThrownBy(() -> say(journal, "a")).isInstanceOf(IOException.class);
      assertThat(journal.read().isUncertain()).isTrue();
      assertThat(journal.mayHaveNews()).isTrue();
      Files.createDirectory(missing);
      say(journal, "b");
      assertThat(journal.read().isUncertain()).isTrue();
      assertThat(journal.read().isEmpty()).isTrue();
    }
  }

  @Test
  void interruptedThread_saysAndHears() throws IOException {
    try (Journal one = Journal.open(file, LARGE);
        Journal two = Journal.open(file, LARGE)) {
      Thread.currentThread().interrupt();
      say(one, "a");
      assertThat(words(two.read())).containsExactly("a");
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  /** With files so small that each is replaced after a few messages; who hears nothing of them hears that. */
  @Test
  void manyThreads_missNothingThatTheyAreNotToldOf() throws Exception {
    int speakers = 4;
    try (Journal listener = Journal.open(file, 2_000)) {
      Set<String> heard = new HashSet<>();
      List<Thread> threads = new ArrayList<>();
      List<Throwable> failures = new ArrayList<>();
      for (int speaker = 0; speaker < speakers; speaker++) {
        String name = speaker + ":";
        threads.add(new Thread(() -> {
          try (Journal journal = Journal.open(file, 2_000)) {
            for (int i = 0; i < 500; i++) {
              say(journal, name + i);
            }
          } catch (Throwable failure) {
            synchronized (failures) {
              failures.add(failure);
            }
          }
        }));
      }
      threads.forEach(Thread::start);
      int expected = speakers * 500;
      boolean isSure = true;
      while (threads.stream().anyMatch(Thread::isAlive)) {
        News news = listener.read();
        isSure &= !news.isUncertain();
        heard.addAll(words(news));
      }
      News last = listener.read();
      heard.addAll(words(last));
      isSure &= !last.isUncertain();
      assertThat(failures).isEmpty();
      assertThat(!isSure || heard.size() == expected)
          .as("sure %s, heard %s", isSure, heard.size())
          .isTrue();
    }
  }
}
