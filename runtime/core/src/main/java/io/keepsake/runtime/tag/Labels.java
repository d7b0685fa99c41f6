package io.keepsake.runtime.tag;

import io.keepsake.runtime.trace.Trace;
import org.jspecify.annotations.Nullable;

/** The tags of one answer, taken before its computation began. Safe for any number of threads. */
public final class Labels {
  private static final Tag REVOKED = new Tag();

  static {
    REVOKED.revoke();
  }

  /** Those of an answer that must not be kept, for nobody knows its tags. */
  public static final Labels UNKNOWN = new Labels(new Tag[] {REVOKED}, null);

  private final Tag[] tags;
  private final @Nullable TagMarks marks;

  Labels(Tag[] tags, @Nullable TagMarks marks) {
    this.tags = tags;
    this.marks = marks;
  }

  /**
   * Tells whether an answer is void: a tag of it was invalidated, or it was never given any.
   *
   * @param labels the tags of the answer, or null
   * @return true if the answer must not be given
   */
  public static boolean areRevoked(@Nullable Labels labels) {
    if (labels == null) {
      return true;
    }
    for (Tag tag : labels.tags) {
      if (tag.isRevoked()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Lets what is made of an answer hear of it when one of the tags is invalidated.
   *
   * @param trace the trace of the answer
   */
  public void watch(Trace trace) {
    for (Tag tag : tags) {
      trace.dependOn(tag);
    }
  }

  /**
   * Returns what the disk said of the tags.
   *
   * @return the marks; null if they are not known, so that the answer must not be kept on disk
   */
  public @Nullable TagMarks marks() {
    return marks;
  }
}
