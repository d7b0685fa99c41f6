package io.keepsake.contract.backend;

/** The backend LFU. */
public final class LfuKit extends Kit {
  /** Makes it. */
  public LfuKit() {
    super(Place.LFU);
  }
}
