package io.keepsake.runtime.tier;

import org.jspecify.annotations.Nullable;

/** A save that was announced and has not ended. */
public final class Save {
  final Object key;
  volatile boolean fenced;

  /** Whether it was this process that has made it void. */
  private volatile boolean fencedHere;

  private volatile @Nullable Object saved;

  private final boolean replaces;

  /** Written and read by the thread that saves. */
  private boolean later;

  Save(Object key, boolean replaces) {
    this.key = key;
    this.replaces = replaces;
  }

  void fence() {
    fencedHere = true;
    fenced = true;
  }

  /**
   * Returns what is saved.
   *
   * @return the call
   */
  public Object key() {
    return key;
  }

  /**
   * Tells whether the answer was given, and is to take the place of others wherever they are.
   *
   * @return false if it was computed because there was none
   */
  public boolean isReplacement() {
    return replaces;
  }

  /**
   * Tells whether an invalidation has made the answer void.
   *
   * @return true if it must not be saved, or has to be taken back
   */
  public boolean isFenced() {
    return fenced;
  }

  /**
   * Tells whether an invalidation by this process has made the answer void, which removes it everywhere.
   *
   * @return false if there was none, or another process has removed what it has found
   */
  public boolean isFencedHere() {
    return fencedHere;
  }

  /** Notes that what is saved has arrived later: on another stack than the one that it was announced on. */
  public void later() {
    later = true;
  }

  /**
   * Tells whether what is saved has arrived later.
   *
   * @return false if it is saved where it was announced, and so with the stack that there was for that
   */
  public boolean isLater() {
    return later;
  }

  /**
   * Notes what is saved.
   *
   * @param saved what the tier would have to take back
   */
  public void note(Object saved) {
    this.saved = saved;
  }

  /**
   * Returns what was noted.
   *
   * @return what the tier has to take back; null if it was not told
   */
  public @Nullable Object saved() {
    return saved;
  }
}
