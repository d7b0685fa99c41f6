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

  /**
   * Shows all that a store keeps, and what of it is damaged. Changes nothing: where {@link #open} would set something aside,
   * this only tells. A kind of store that sets nothing aside need not override this: it opens the store and shows what is in
   * it.
   *
   * @param settings where it is
   * @param findings is told of everything
   * @throws IOException if the store cannot be read, for a reason other than damage
   */
  default void inspect(StoreSettings settings, Findings findings) throws IOException {
    try (ByteStore store = open(settings)) {
      findings.expect(store.size());
      store.scan(findings::whole);
    }
  }
}
