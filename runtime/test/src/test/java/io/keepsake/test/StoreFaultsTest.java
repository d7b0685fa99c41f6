package io.keepsake.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.StoreKey;
import io.keepsake.runtime.spi.StoreSettings;
import io.keepsake.runtime.spi.StoreSettings.Limits;
import io.keepsake.runtime.spi.StoredValue;
import io.keepsake.test.fault.StoreHold;
import io.keepsake.test.fault.StoreOperation;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class StoreFaultsTest {
  private static final StoreKey KEY = new StoreKey("Prices.quote(String)", List.of("a"));
  private static final StoredValue VALUE = new StoredValue("1", Instant.MAX);

  private final FailingStore stores = FailingStore.around(new MemoryStores());
  private final FailingObjectStore objects = FailingObjectStore.around(new MemoryObjectStore());
  private final StepExecutor executor = new StepExecutor();

  private ByteStore open() throws IOException {
    return stores.open(new StoreSettings(
        Path.of("nowhere"), "Prices.quote(String)", new VirtualClock(), Limits.of(10)));
  }

  @Test
  void fail_ofSomeOperations_leavesTheOthers() throws IOException {
    ByteStore store = open();
    stores.fail("read only", StoreOperation.PUT, StoreOperation.REMOVE);
    assertThrows(IOException.class, () -> store.put(Records.record("a", "1")));
    assertThrows(IOException.class, () -> store.remove(Records.key("a")));
    assertNull(store.get(Records.key("a")));
    assertEquals(0, store.size());
    assertEquals(2, stores.refused());
    assertEquals(1, stores.refused(StoreOperation.PUT));
    assertEquals(1, stores.asked(StoreOperation.GET));
    assertEquals(0, stores.refused(StoreOperation.GET));
    assertEquals(5, stores.asked());
  }

  @Test
  void failNext_failsSoOften_andThenWorks() throws IOException {
    ByteStore store = open();
    stores.failNext(2, "busy", StoreOperation.PUT);
    assertEquals(0, store.size());
    assertThrows(IOException.class, () -> store.put(Records.record("a", "1")));
    assertEquals(
        "busy",
        assertThrows(IOException.class, () -> store.put(Records.record("a", "1")))
            .getMessage());
    store.put(Records.record("a", "1"));
    assertEquals("1", Records.value(store, "a"));
    assertThrows(IllegalArgumentException.class, () -> stores.failNext(0, "never"));
  }

  @Test
  void failWith_throwsThat_orMakesItACause() throws IOException {
    ByteStore store = open();
    IllegalStateException unchecked = new IllegalStateException("closed");
    stores.failWith(unchecked);
    assertSame(unchecked, assertThrows(IllegalStateException.class, store::size));
    stores.failWith(new StackOverflowError());
    assertThrows(StackOverflowError.class, store::size);
    SQLException checked = new SQLException("gone");
    stores.failWith(checked);
    assertSame(checked, assertThrows(IOException.class, store::size).getCause());
    store.close();
    stores.recover();
    assertEquals(0, store.size());
  }

  @Test
  void objectStore_failsAndRecovers() throws Exception {
    objects.put(KEY, VALUE);
    SQLException failure = new SQLException("gone");
    objects.failWith(failure);
    assertSame(failure, assertThrows(SQLException.class, () -> objects.get(KEY)));
    assertThrows(SQLException.class, () -> objects.put(KEY, VALUE));
    assertThrows(SQLException.class, () -> objects.remove(KEY));
    assertThrows(SQLException.class, () -> objects.clear(KEY.method()));
    assertEquals(4, objects.refused());
    objects.fail("later", StoreOperation.REMOVE);
    assertEquals(VALUE, objects.get(KEY));
    assertThrows(IOException.class, () -> objects.remove(KEY));
    objects.failWith(new Throwable("of no kind"));
    assertEquals(
        "of no kind",
        assertThrows(IOException.class, () -> objects.get(KEY)).getCause().getMessage());
    objects.failWith(new StackOverflowError());
    assertThrows(StackOverflowError.class, () -> objects.get(KEY));
    objects.recover();
    assertTrue(objects.remove(KEY));
    assertFalse(objects.remove(KEY));
    objects.put(KEY, VALUE);
    objects.clear(KEY.method());
    assertNull(objects.get(KEY));
  }

  @Test
  void hold_keepsOperationsWaiting_untilItIsReleased() throws IOException {
    ByteStore store = open();
    BackgroundTask writing;
    try (StoreHold hold = stores.hold(StoreOperation.PUT)) {
      executor.execute(() -> {
        try {
          store.put(Records.record("a", "1"));
        } catch (IOException failure) {
          throw new AssertionError(failure);
        }
      });
      writing = executor.runNextInBackground();
      hold.awaitHeld();
      assertFalse(writing.isDone());
      assertEquals(0, store.size()); // only PUT is held
    }
    writing.join();
    assertEquals(1, store.size());
    store.put(Records.record("b", "2"));
  }

  @Test
  void hold_thenFail_failsWhatWasHeld() throws IOException {
    ByteStore store = open();
    StoreHold hold = stores.hold();
    executor.execute(() -> assertThrows(IOException.class, store::size));
    BackgroundTask counting = executor.runNextInBackground();
    hold.awaitHeld();
    stores.fail("gone meanwhile");
    hold.release();
    hold.release();
    counting.join();
    assertEquals(1, stores.refused(StoreOperation.SIZE));
  }

  @Test
  void interruptedWhileHeld_failsInTheStore() throws IOException {
    ByteStore store = open();
    StoreHold hold = stores.hold();
    Thread.currentThread().interrupt();
    assertThrows(IllegalStateException.class, store::size);
    assertTrue(Thread.currentThread().isInterrupted());
    assertThrows(AssertionError.class, stores.hold()::awaitHeld);
    assertTrue(Thread.interrupted());
    hold.release();
  }
}
