package io.keepsake.processor.testing;

import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.runtime.spi.StoreSettings;
import io.keepsake.test.MemoryStores;

/** Stores that stay as long as the tests' JVM, one for each directory: what generated code is tried on. */
public final class HeapStores implements ByteStores {
  private static final MemoryStores ALL = new MemoryStores();

  @Override
  public String kind() {
    return "heap";
  }

  @Override
  public ByteStore open(StoreSettings settings) {
    return ALL.open(settings);
  }
}
