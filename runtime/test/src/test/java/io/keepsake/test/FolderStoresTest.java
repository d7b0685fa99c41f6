package io.keepsake.test;

import io.keepsake.runtime.folder.FolderStores;
import io.keepsake.runtime.spi.ByteStores;

class FolderStoresTest extends StoreContract {
  @Override
  protected ByteStores stores() {
    return FolderStores.INSTANCE;
  }
}
