package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.service.Archive;
import io.keepsake.contract.service.MemoizedArchive;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.runtime.spi.StoreSettings;
import io.keepsake.runtime.spi.StoreSettings.Limits;
import io.keepsake.test.MemoryStores;
import io.keepsake.test.VirtualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an annotation says of answers on disk is what their stores are told. The limit is a guard against hangs. */
@Timeout(60)
class KeepingTest {
  private final VirtualClock clock = new VirtualClock();
  private final Seen seen = new Seen();

  @TempDir
  Path directory;

  private Memos memos;

  @AfterEach
  void close() {
    if (memos != null) {
      memos.close();
    }
  }

  /** Stores in memory that tell what they were opened with. */
  private static final class Seen implements ByteStores {
    private final ByteStores stores = new MemoryStores();
    final Map<String, Limits> limits = new ConcurrentHashMap<>();
    final Map<String, ByteStore> opened = new ConcurrentHashMap<>();

    @Override
    public String kind() {
      return "seen";
    }

    @Override
    public ByteStore open(StoreSettings settings) throws IOException {
      String method = settings.method().replaceAll(".*\\.(\\w+)\\(.*", "$1");
      ByteStore store = stores.open(settings);
      limits.put(method, settings.limits());
      opened.put(method, store);
      return store;
    }

    long size(String method) throws IOException {
      return opened.get(method).size();
    }
  }

  private MemoizedArchive overSeen() {
    memos = Memos.builder().clock(clock).directory(directory).byteStores(seen).build();
    return new MemoizedArchive(memos);
  }

  private MemoizedArchive onDisk() {
    memos = Memos.builder().clock(clock).directory(directory).build();
    return new MemoizedArchive(memos);
  }

  @Test
  void limits_areThoseOfTheAnnotation() {
    overSeen();
    Limits usual = Limits.of(1024);
    assertThat(seen.limits)
        .containsEntry("page", new Limits(1024, 9_000, 4, 70_000, 2))
        .containsEntry("line", usual)
        .containsEntry(
            "picture",
            new Limits(1024, 5_000, usual.shards(), usual.shardBytes(), usual.openShards()))
        .containsEntry("title", usual);
  }

  @ParameterizedTest
  @ValueSource(strings = {"line", "title"})
  void writeThrough_savesBeforeTheAnswerIsGiven(String method) throws IOException {
    MemoizedArchive archive = overSeen();
    assertThat(method.equals("line") ? archive.line(7) : archive.title(7)).isEqualTo(method + " 7");
    assertThat(seen.size(method)).isEqualTo(1);
  }

  /** The methods that are saved later. */
  enum Later {
    page((archive, number) -> archive.page(number)),
    picture((archive, number) -> archive.picture(number));

    private final BiFunction<Archive, Integer, Object> call;

    Later(BiFunction<Archive, Integer, Object> call) {
      this.call = call;
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneAnswer_isSavedAfterAMinute(Later method) throws Exception {
    MemoizedArchive archive = overSeen();
    method.call.apply(archive, 1);
    clock.advance(Duration.ofSeconds(59));
    method.call.apply(archive, 1); // a hit is no change
    assertThat(seen.size(method.name())).isZero();
    clock.advance(Duration.ofSeconds(1));
    awaitSaved(method, 1);
  }

  @ParameterizedTest
  @EnumSource
  void threeAnswers_areSavedAfterTenSeconds(Later method) throws Exception {
    MemoizedArchive archive = overSeen();
    for (int number = 1; number <= 3; number++) {
      method.call.apply(archive, number);
    }
    clock.advance(Duration.ofSeconds(10));
    awaitSaved(method, 3);
  }

  private void awaitSaved(Later method, int answers) throws Exception {
    while (seen.size(method.name()) < answers) {
      Thread.sleep(1);
    }
  }

  @Test
  void shards_areFilesOfTheDatabase() throws IOException {
    MemoizedArchive archive = onDisk();
    for (int number = 0; number < 40; number++) {
      archive.page(number);
    }
    memos.flush();
    assertThat(files("records-"))
        .filteredOn(name -> name.contains("-of-4.") && name.endsWith(".db"))
        .hasSize(4);
  }

  @Test
  void maxBytes_boundsWhatIsKept() throws IOException {
    MemoizedArchive archive = onDisk();
    for (int number = 0; number < 20; number++) {
      archive.picture(number);
      archive.page(number);
    }
    memos.close();
    MemoizedArchive next = onDisk();
    assertThat(next.pictureMemo().size()).isBetween(1, 4);
    assertThat(next.pictureMemo().contains(19)).isTrue();
    assertThat(next.pictureMemo().contains(0)).isFalse();
    assertThat(next.pageMemo().size()).isBetween(1, 20);
  }

  @Test
  void writeThrough_isThereForTheNextProgram_whichWasNotWaitedFor() {
    MemoizedArchive archive = onDisk();
    archive.line(3);
    archive.title(3);
    try (Memos others = Memos.builder().directory(directory).build()) {
      MemoizedArchive other = new MemoizedArchive(others);
      assertThat(other.lineMemo().contains(3)).isTrue();
      assertThat(other.titleMemo().contains(3)).isTrue();
    }
  }

  private List<String> files(String prefix) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith(prefix))
          .toList();
    }
  }
}
