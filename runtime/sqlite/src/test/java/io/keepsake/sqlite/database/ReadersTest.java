package io.keepsake.sqlite.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.sqlite.Stores;
import io.keepsake.test.Records;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader that stays in a transaction leaves it when there may be something new. */
class ReadersTest {
  private static final String FILE = "records-0-of-1.1.db";

  @TempDir
  Path directory;

  private final AtomicLong period = new AtomicLong(7);
  private Readers readers;
  private Writer writer;

  @BeforeEach
  void writeOneRecord() throws Exception {
    try (ByteStore store = Stores.open(directory)) {
      store.put(Stores.record("k", 10));
    }
    readers = new Readers(directory.resolve(FILE), period::get);
    readers.rest(); // nobody stays where nobody may rest
    writer = new Writer(directory.resolve(FILE));
  }

  @AfterEach
  void close() throws Exception {
    readers.close();
    writer.close();
  }

  @Test
  void whatThisProcessChanges_isSeen_alsoByAReaderThatWasAtWork() throws Exception {
    CountDownLatch isReading = new CountDownLatch(1);
    CountDownLatch isChanged = new CountDownLatch(1);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      Future<Boolean> reading = thread.submit(() -> readers.ask(reader -> {
        boolean was = isThere(reader);
        isReading.countDown();
        awaitUnchecked(isChanged);
        return was && isThere(reader); // what it shows does not change while it is shown
      }));
      isReading.await();
      readers.changing(() -> {
        writer.clear();
        return true;
      });
      isChanged.countDown();
      assertThat(reading.get()).isTrue();
      assertThat(isThere()).isFalse();
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  void whatOthersChange_isSeen_inTheNextPeriod() throws Exception {
    assertThat(isThere()).isTrue();
    writer.clear(); // as another process would
    assertThat(isThere()).as("in the same period").isTrue();
    period.set(8);
    assertThat(isThere()).isFalse();
  }

  @Test
  void whoIsNotAlone_doesNotStay() throws Exception {
    period.set(ByteStore.NOT_ALONE);
    assertThat(isThere()).isTrue();
    writer.clear();
    assertThat(isThere()).isFalse();
  }

  @Test
  void nobodyStays_whileSomethingIsChanged() throws Exception {
    readers.changing(() -> {
      assertThat(isThere()).isTrue();
      writer.clear(); // another change than the one that they are told of
      assertThat(isThere()).isFalse();
      return true;
    });
  }

  @Test
  void whoLetsGo_seesWhatIsNew() throws Exception {
    assertThat(isThere()).isTrue();
    writer.clear();
    assertThat(isThere()).isTrue();
    readers.rest();
    assertThat(isThere()).isFalse();
  }

  @Test
  void nobodyStays_whereNobodyMayRest() throws Exception {
    try (Readers restless = new Readers(directory.resolve(FILE), period::get)) {
      assertThat(isThere(restless)).isTrue();
      writer.clear();
      assertThat(isThere(restless)).isFalse();
    }
  }

  @Test
  void aReaderThatHasFailed_isReplaced() throws Exception {
    for (int i = 0; i < 10; i++) { // more often than there are readers
      assertThat(isThere()).isTrue();
      assertThatThrownBy(() -> readers.ask(reader -> {
            reader.letGo(); // as SQLite does by itself after some failures
            throw new IOException("the disk is gone");
          }))
          .hasMessage("the disk is gone");
    }
    assertThat(isThere()).isTrue();
  }

  private boolean isThere() throws SQLException, IOException {
    return isThere(readers);
  }

  private static boolean isThere(Readers readers) throws SQLException, IOException {
    return Boolean.TRUE.equals(readers.ask(ReadersTest::isThere));
  }

  private static boolean isThere(Reader reader) throws SQLException {
    return reader.find(Records.key("k")) != null;
  }

  private static void awaitUnchecked(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
