package io.keepsake.runtime.tier;

import io.keepsake.runtime.spi.ByteStore;

/**
 * Listens for a tier to what other processes say: before each look-up, and every 100 ms.
 *
 * <p>To look at the journal takes longer than all else that is done here for a look-up. So it is left out while nobody else
 * has the store open; after one look in each such period, for what was said before it began.
 */
final class Listener implements Lookout.Sight {
  private final GuardedStore store;
  private final Elsewhere elsewhere;

  /** The period in which all that was said before it was heard. */
  private volatile long heardIn = ByteStore.NOT_ALONE;

  Listener(GuardedStore store, Elsewhere elsewhere) {
    this.store = store;
    this.elsewhere = elsewhere;
  }

  /** Heeds what others have said by now, if anybody can have. */
  void lookIfNotAlone() {
    long period = store.period();
    if ((period == ByteStore.NOT_ALONE || period != heardIn) && elsewhere.look()) {
      heardIn = period;
    }
  }

  @Override
  public void look() {
    boolean unused = elsewhere.look();
  }

  @Override
  public void rest() {
    store.rest();
  }

  @Override
  public boolean isOver() {
    return elsewhere.isOver();
  }
}
