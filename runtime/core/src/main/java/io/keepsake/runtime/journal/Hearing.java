package io.keepsake.runtime.journal;

import io.keepsake.runtime.internal.Headroom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Lets the news of a journal take effect. Who looks while another thread does that waits for it, so that whoever has looked
 * can rely on it; though not for ever, for code of an application may be called. No monitor, for waits in those have no end.
 *
 * <p>News whose effect fails, with whatever, are not lost: who looks next hears that anything may have been said.
 */
public final class Hearing {
  private final Journal journal;
  private final Consumer<News> effect;
  private final ReentrantLock heeding = new ReentrantLock();

  /** Whether there are news that have not taken effect. */
  private volatile boolean busy;

  /** The news that are taking effect. Guarded by itself, held for a look at the journal. */
  private final List<News> underWay = new ArrayList<>(1);

  /**
   * Creates a hearing.
   *
   * @param journal where others say something
   * @param effect what news do; what has to come first, it does first
   */
  public Hearing(Journal journal, Consumer<News> effect) {
    this.journal = journal;
    this.effect = effect;
  }

  /**
   * Sees to it that what others have said so far has taken effect.
   *
   * @return false if it may not have: another thread is still at it, and this one could not wait for that
   */
  public boolean look() {
    return !(journal.mayHaveNews() || busy) || alone(this::hear);
  }

  private void hear() {
    News news = take();
    try {
      if (!news.isEmpty()) {
        effect.accept(news);
      }
    } catch (Throwable failure) {
      journal.doubt(); // before these are under way no longer
      throw failure;
    } finally {
      synchronized (underWay) {
        underWay.remove(news); // of two that are equal, either
      }
    }
  }

  private News take() {
    synchronized (underWay) {
      News news = journal.read();
      underWay.add(news);
      return news;
    }
  }

  /**
   * Returns what others have said so far, as far as it may not have taken effect yet: for who cannot wait for that.
   *
   * @return the news, which are still to take effect
   */
  public News pending() {
    synchronized (underWay) {
      News pending = journal.mayHaveNews() ? journal.peek() : News.NONE;
      for (News news : underWay) {
        pending = news.and(pending);
      }
      return pending;
    }
  }

  /**
   * Does something in the place of news. If it fails, anything may have been said.
   *
   * @param action what to do
   * @return whether nothing else takes effect at the same time
   */
  public boolean alone(Runnable action) {
    if (heeding.isHeldByCurrentThread()) {
      return false; // the code of an application, called by the effect
    }
    Headroom.require();
    boolean isMine = begin();
    try {
      busy = true;
      action.run();
      if (isMine) {
        busy = false; // after a failure it stays, for who has found no news to look again
      }
    } catch (Throwable failure) {
      journal.doubt();
      throw failure;
    } finally {
      if (isMine) {
        heeding.unlock();
      }
    }
    return isMine;
  }

  private boolean begin() {
    try {
      return heeding.tryLock() || heeding.tryLock(1, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
