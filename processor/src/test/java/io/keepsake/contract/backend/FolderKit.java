package io.keepsake.contract.backend;

/** The backend FOLDER. */
public final class FolderKit extends ByteKit {
  /** Makes it. */
  public FolderKit() {
    super(Place.FOLDER);
  }
}
