package io.keepsake.contract.backend;

/** The backend TTL. */
public final class TtlKit extends Kit {
  /** Makes it. */
  public TtlKit() {
    super(Place.TTL);
  }

  @Override
  public boolean hitsProtect() {
    return false; // the oldest write leaves first
  }
}
