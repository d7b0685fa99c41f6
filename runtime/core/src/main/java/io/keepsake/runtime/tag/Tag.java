package io.keepsake.runtime.tag;

import io.keepsake.runtime.trace.Source;

/** What some answers have in common, until it is revoked; then whoever wants the same tag is given a new object. */
final class Tag extends Source {
  Tag() {
    super(true);
  }

  /** Tells whether the answers that have this tag are void. */
  boolean isRevoked() {
    return !isSound();
  }

  /** Voids them, and marks what is made of those that are tracked. */
  void revoke() {
    end();
  }
}
