package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.contract.service.Kept;
import io.keepsake.contract.service.Kept.Line;
import io.keepsake.contract.service.Kept.Place;
import io.keepsake.contract.service.MemoizedKept;
import io.keepsake.runtime.MemoConfigException;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.MemosBuilder;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.test.MemoryStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Methods with {@code backend = CUSTOM} whose answers stores of the application keep as bytes. */
class OwnStoresTest {
  @TempDir
  Path directory;

  private MemosBuilder builder() {
    return Memos.builder().directory(directory);
  }

  @Test
  void givenStores_keepAnswersBeyondTheirMemos() {
    ByteStores stores = new MemoryStores();
    for (int i = 0; i < 2; i++) {
      try (Memos memos = builder().byteStores("Kept.given", stores).build()) {
        MemoizedKept kept = new MemoizedKept(memos);
        assertThat(kept.given(2, "two")).isEqualTo(new Line(2, "two"));
        assertThat(kept.constant(3, "three")).isEqualTo(new Line(3, "three"));
        assertThat(kept.computations()).isEqualTo(i == 0 ? 2 : 0);
      }
    }
  }

  @Test
  void storesThatAreNotGiven_areAnErrorAtOnce() {
    try (Memos memos = builder().build()) {
      assertThatThrownBy(() -> new MemoizedKept(memos))
          .isInstanceOf(MemoConfigException.class)
          .hasMessageContaining("io.keepsake.contract.service.Kept.given(int, String)")
          .hasMessageContaining("were given no stores for it; use Memos.builder().byteStores(");
    }
  }

  @Test
  void directoryOfAMethod_isNamedByTheKindOfItsStores() throws IOException {
    try (Memos memos = builder().byteStores("Kept.given", new MemoryStores()).build()) {
      new MemoizedKept(memos).constant(1, "one");
    }
    try (Stream<Path> all = Files.walk(directory)) {
      List<String> kinds = all.filter(Files::isDirectory)
          .map(path -> path.getFileName().toString().replaceAll("-.*", ""))
          .filter(name -> List.of("shelf", "memory", "given").contains(name))
          .distinct()
          .sorted()
          .toList();
      assertThat(kinds).containsExactly("memory", "shelf");
    }
  }

  /** A key is encoded when its answer is looked for, and not once more when that is saved. */
  @Test
  void key_isWrittenOnceForAMiss() {
    try (Memos memos = builder().byteStores("Kept.given", new MemoryStores()).build()) {
      MemoizedKept kept = new MemoizedKept(memos);
      Place.asked();
      kept.counted(new Place("here"));
      assertThat(Place.asked()).isEqualTo(1);
      kept.counted(new Place("here"));
      assertThat(Place.asked()).isZero();
    }
  }

  /** Answers in memory alone need no stores. */
  @Test
  void scopedMemos_askNone() {
    try (Memos memos = builder().build();
        Memos scoped = memos.scoped()) {
      Kept kept = new MemoizedKept(scoped);
      assertThat(kept.given(1, "a")).isSameAs(kept.given(1, "a"));
      assertThat(kept.computations()).isEqualTo(1);
    }
  }
}
