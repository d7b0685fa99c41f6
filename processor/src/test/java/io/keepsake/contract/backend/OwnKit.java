package io.keepsake.contract.backend;

/** The backend CUSTOM with a store of bytes of the application. */
public final class OwnKit extends ByteKit {
  /** Makes it. */
  public OwnKit() {
    super(Place.OWN);
  }
}
