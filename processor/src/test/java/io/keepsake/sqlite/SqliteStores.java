package io.keepsake.sqlite;

import io.keepsake.processor.testing.HeapStores;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.runtime.spi.StoreSettings;
import java.io.IOException;

/** Stands for the class of this name, of a module that is built after this one. */
public enum SqliteStores implements ByteStores {
  /** The only one. */
  INSTANCE;

  private final ByteStores stores = new HeapStores();

  @Override
  public String kind() {
    return stores.kind();
  }

  @Override
  public ByteStore open(StoreSettings settings) throws IOException {
    return stores.open(settings);
  }
}
