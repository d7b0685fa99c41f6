package io.keepsake.sqlite;

import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.test.StoreContract;

/** The contract of stores. */
class SqliteStoreTest extends StoreContract {
  @Override
  protected ByteStores stores() {
    return SqliteStores.INSTANCE;
  }
}
