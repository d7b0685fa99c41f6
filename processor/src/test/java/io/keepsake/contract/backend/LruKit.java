package io.keepsake.contract.backend;

/** The backend LRU. */
public final class LruKit extends Kit {
  /** Makes it. */
  public LruKit() {
    super(Place.LRU);
  }
}
