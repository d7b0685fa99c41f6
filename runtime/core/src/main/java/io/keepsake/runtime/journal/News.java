package io.keepsake.runtime.journal;

import java.util.ArrayList;
import java.util.List;

/**
 * What others have written.
 *
 * @param isUncertain whether there may be more that can be read no longer, so that anything may have been said
 * @param messages what can be read, in order; not to be changed
 */
public record News(boolean isUncertain, List<byte[]> messages) {
  static final News NONE = new News(false, List.of());

  /**
   * Tells whether there is nothing new.
   *
   * @return true if nobody has said anything
   */
  public boolean isEmpty() {
    return !isUncertain && messages.isEmpty();
  }

  /** Returns these, and later ones. */
  News and(News later) {
    if (isEmpty() || later.isEmpty()) {
      return isEmpty() ? later : this;
    }
    List<byte[]> all = new ArrayList<>(messages);
    all.addAll(later.messages());
    return new News(isUncertain || later.isUncertain(), all);
  }
}
