package io.keepsake.runtime;

import org.jspecify.annotations.Nullable;

/** The caches of {@link Memos#global()}: made on first use. A failure is not remembered, so that each user sees the reason. */
final class GlobalMemos {
  private static volatile @Nullable Memos memos;

  private GlobalMemos() {}

  static Memos get() {
    Memos made = memos;
    return made != null ? made : make();
  }

  private static synchronized Memos make() {
    Memos made = memos;
    if (made == null) {
      made = Memos.builder().closeAtExit().build();
      memos = made;
    }
    return made;
  }
}
