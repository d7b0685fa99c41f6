package io.keepsake.processor.model.code;

import java.util.List;

/**
 * What a method's body reads of its instance.
 *
 * @param known false if nobody looked, or if this compiler does not show method bodies
 * @param members the names of the instance fields and methods that it uses, {@code this} among them, in source order
 */
public record StateUse(boolean known, List<String> members) {
  /** The answer where the body cannot be read. */
  public static final StateUse UNKNOWN = new StateUse(false, List.of());

  /** Copies the list. */
  public StateUse {
    members = List.copyOf(members);
  }
}
