package io.keepsake.runtime.spi;

import java.io.IOException;

/**
 * Stands for stores that an application gives to {@code Memos.builder().byteStores(..)}, where an annotation names none but
 * {@link ByteStores}; written by the processor, not by hand.
 */
public final class GivenStores implements ByteStores {
  /** The only one; it has no state. */
  public static final GivenStores INSTANCE = new GivenStores();

  private GivenStores() {}

  @Override
  public String kind() {
    return "given";
  }

  /**
   * Fails, for nobody has given stores.
   *
   * @throws IOException always
   */
  @Override
  public ByteStore open(StoreSettings settings) throws IOException {
    throw new IOException("these Memos were given no stores for it; use"
        + " Memos.builder().byteStores(stores) and pass the Memos to the constructor");
  }
}
