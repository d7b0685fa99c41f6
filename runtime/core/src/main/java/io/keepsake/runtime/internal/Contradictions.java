package io.keepsake.runtime.internal;

import io.keepsake.runtime.MemoConfigException;
import io.keepsake.runtime.spec.Freshness;
import io.keepsake.runtime.spec.MemoSpec;

/** Attributes that cannot be in force together; the compiler sees to it unless they are overridden. */
final class Contradictions {
  private Contradictions() {}

  /**
   * Refuses attributes that contradict each other.
   *
   * @throws MemoConfigException if they do
   */
  static void refuse(MemoSpec spec) {
    Freshness freshness = spec.freshness();
    if (freshness.refreshes() && freshness.refresh() >= spec.ttl()) {
      throw new MemoConfigException(
          "the overrides of " + spec.signature()
              + " cannot be used: refresh must be shorter than ttl, or answers are gone before they are refreshed");
    }
    if (freshness.staleOnTimeout() != MemoSpec.NEVER
        && freshness.staleOnTimeout() > freshness.hardTimeout()) {
      throw new MemoConfigException(
          "the overrides of " + spec.signature()
              + " cannot be used: staleOnTimeout must not be longer than hardTimeout, or nobody is left to wait for");
    }
    if (freshness.staleOnTimeout() != MemoSpec.NEVER
        && freshness.staleOnTimeout() > spec.waitTimeout()) {
      throw new MemoConfigException(
          "the overrides of " + spec.signature()
              + " cannot be used: staleOnTimeout must not be longer than waitTimeout, or it does nothing");
    }
  }
}
