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

  /**
   * Offers answers again that could not be taken when they were new, as many as there is room for.
   *
   * @return how many it was about
   */
  int saveOwed();

  /**
   * Returns the number of answers that {@link #saveOwed} would offer.
   *
   * @return at least 0
   */
  int owed();

  /**
   * Removes answers from memory, and fences what is being computed.
   *
   * @param removed what others have removed
   */
  void drop(Removed removed);
}
