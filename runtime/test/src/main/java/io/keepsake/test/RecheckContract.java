package io.keepsake.test;

import static io.keepsake.test.Records.key;
import static io.keepsake.test.Records.keys;
import static io.keepsake.test.Records.record;
import static io.keepsake.test.Records.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What has become void is not stored; and if a store says that it keeps all others out meanwhile, it does. */
interface RecheckContract extends StoreFixture {
  /** How long others are given to get in, in milliseconds. One that is kept out needs longer, however long that is. */
  long LONG_ENOUGH = 300;

  @Test
  default void write_leavesOutWhatIsVoid_butRemoves() throws IOException {
    ByteStore store = open();
    for (String key : List.of("a", "b", "c", "d")) {
      store.put(record(key, "old"));
    }
    List<ByteChange> changes = List.of(
        new ByteChange.Put(record("a", "new")),
        new ByteChange.Put(record("b", "new")),
        new ByteChange.Touch(key("c"), inSeconds(9)),
        new ByteChange.Remove(key("d")),
        new ByteChange.Put(record("e", "new")));
    store.write(changes, () -> Set.of(key("a"), key("c"), key("d"), key("e"))::contains);
    assertEquals("old", value(store, "a"));
    assertEquals("new", value(store, "b"));
    LookupContract.assertSame(record("c", "old"), store.get(key("c")));
    assertNull(store.get(key("d")));
    assertNull(store.get(key("e")));
    assertEquals(List.of("a", "c", "b"), keys(store));
  }

  @Test
  default void write_ofLargeValuesThatAreVoid_leavesNothing() throws IOException {
    ByteStore store = open();
    List<ByteChange> changes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      byte[] value = new byte[300_000];
      changes.add(new ByteChange.Put(new ByteRecord(key("k" + i), value, i, ByteRecord.NEVER)));
    }
    store.write(changes, () -> key -> true);
    assertEquals(0, store.size());
    assertNull(store.get(key("k1")));
  }

  /** Another one removes a record while the store asks what is void. */
  @Test
  default void write_thatKeepsOthersOut_comesBeforeWhatTheyDo() throws Exception {
    ByteStore store = open();
    ByteStore other = open();
    CompletableFuture<Boolean> removal = new CompletableFuture<>();
    Thread remover = new Thread(() -> {
      try {
        removal.complete(other.remove(key("a")));
      } catch (IOException | RuntimeException failure) {
        removal.completeExceptionally(failure);
      }
    });
    boolean keepsOut = store.write(List.of(new ByteChange.Put(record("a", "1"))), () -> {
      if (remover.getState() == Thread.State.NEW) {
        remover.start();
        giveTimeTo(removal);
      }
      return key -> false;
    });
    removal.get(1, TimeUnit.MINUTES);
    if (keepsOut) {
      assertNull(store.get(key("a")), "others were kept out, so the removal came later");
    }
  }

  private static void giveTimeTo(CompletableFuture<Boolean> removal) {
    try {
      removal.get(LONG_ENOUGH, TimeUnit.MILLISECONDS);
    } catch (TimeoutException keptOut) {
      // as it should be
    } catch (InterruptedException | ExecutionException failure) {
      throw new AssertionError(failure);
    }
  }
}
