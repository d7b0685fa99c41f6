package io.keepsake.test;

import io.keepsake.runtime.spi.ByteStores;

/** The contract can be kept. */
class MemoryStoreTest extends StoreContract {
  private final MemoryStores stores = new MemoryStores();

  @Override
  protected ByteStores stores() {
    return stores;
  }
}
