package io.keepsake.contract.backend;

/** The backend PERSISTENT. */
public final class PersistentKit extends ByteKit {
  /** Makes it. */
  public PersistentKit() {
    super(Place.PERSISTENT);
  }
}
