package io.keepsake.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.runtime.spi.StoreSettings.Limits;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A store that can fail keeps the contract as long as it need not. */
class FailingStoreTest extends StoreContract {
  private final FailingStore stores = FailingStore.around(new MemoryStores());

  @Override
  protected ByteStores stores() {
    return stores;
  }

  @Test
  void fail_thenRecover_losesNothing() throws IOException {
    ByteStore store = open();
    store.put(Records.record("a", "1"));
    stores.fail("disk full");
    IOException failure =
        assertThrows(IOException.class, () -> store.put(Records.record("b", "2")));
    assertEquals("disk full", failure.getMessage());
    assertThrows(IOException.class, store::size);
    assertThrows(IOException.class, () -> open(Limits.of(1)));
    assertEquals(3, stores.refused());
    stores.recover();
    assertEquals("1", Records.value(store, "a"));
    assertEquals(1, store.size());
  }
}
