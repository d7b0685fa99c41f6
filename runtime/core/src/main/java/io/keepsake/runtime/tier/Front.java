package io.keepsake.runtime.tier;

import io.keepsake.runtime.spi.ByteChange;
import java.util.List;

/** A table in front of a tier, as the tier sees it. */
public interface Front {

  /**
   * Returns what was used since this was asked last, the longest ago first.
   *
   * @return what the store should know of each: its expiry and, by the order, its recency
   */
  List<ByteChange.Touch> used();
}
