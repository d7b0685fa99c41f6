package io.keepsake.runtime.tag;

/** What some answers have in common, until it is revoked; then whoever wants the same tag is given a new object. */
final class Tag {
  private volatile boolean revoked;

  /** Tells whether the answers that have this tag are void. */
  boolean isRevoked() {
    return revoked;
  }

  void revoke() {
    revoked = true;
  }
}
