package io.keepsake.runtime.spi;

import java.io.IOException;

/** A kind of {@link ByteStore}: generated code names one for each method with a backend that keeps bytes. */
public interface ByteStores {

  /**
   * Returns what this kind is called in messages and in the description of a directory.
   *
   * @return such as {@code sqlite}
   */
  String kind();

  /**
   * Opens a store, a new one where there is none.
   *
   * @param settings where it is and how much it may hold
   * @return the store
   * @throws IOException if it can be neither opened nor made; what is damaged is set aside instead
   */
  ByteStore open(StoreSettings settings) throws IOException;
}
