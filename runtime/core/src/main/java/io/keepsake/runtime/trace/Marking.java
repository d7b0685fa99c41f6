package io.keepsake.runtime.trace;

import io.keepsake.runtime.internal.Headroom;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Marks what is made of something that has changed, and what is made of that, by a list of what is still to do: chains may
 * be longer than a stack is deep.
 *
 * <p>One thread marks at a time. If two did, one of them could meet a trace that the other one has marked, stop there, and
 * tell its caller that all is done while the other is still on its way. For the same reason who finds something marked
 * waits until nobody marks. What was to be marked when one fails, for want of memory say, is marked by the next.
 */
final class Marking {
  private static final Object LOCK = new Object();

  /** What is to be marked; guarded by the lock. */
  private static final Deque<Source> OPEN = new ArrayDeque<>();

  private Marking() {}

  /** Marks a source, and all that is made of it; done when this returns. */
  static void mark(Source source, int mark) {
    if (source.markAlone(mark)) {
      return;
    }
    Headroom.require();
    synchronized (LOCK) {
      OPEN.addLast(source);
      for (Source next = OPEN.peekFirst(); next != null; next = OPEN.peekFirst()) {
        next.handOn(OPEN, next == source ? mark : Source.SUSPECT);
        OPEN.pollFirst();
      }
    }
  }
}
