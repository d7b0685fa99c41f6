package io.keepsake.runtime.spi;

import java.util.Collection;

/**
 * Is told by a store what others have changed: other processes, or other stores on the same place. May be called by any
 * thread at any time, also by one that the store was called by; returns soon.
 *
 * <p>What is told leaves the memory in front of the store, and nothing that was computed before is saved. So a change is told
 * when the store would answer differently, not before; and to tell too much costs no more than a look into the store.
 */
public interface ChangesElsewhere {

  /**
   * Notes that records were removed, or others took their place.
   *
   * @param hashes {@link ByteKey#hash()} of each
   */
  void changed(Collection<byte[]> hashes);

  /** Notes that all records were removed, or that nobody can tell which. */
  void changedAll();
}
