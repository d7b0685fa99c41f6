package io.keepsake.runtime.tag;

import io.keepsake.runtime.tier.Dependents;
import java.lang.System.Logger.Level;
import java.util.Set;

/**
 * What is made of the answers of one method.
 *
 * @param reach how far a change reaches
 * @param revocations what voids in this process
 * @param method the method
 */
record Below(Reach reach, Revocations revocations, String method) implements Dependents {
  @Override
  public void changedElsewhere() {
    Set<TagName> names = reach.below(method);
    if (!names.isEmpty()) {
      revocations.heed(names);
    }
  }

  @Override
  public void replaced() {
    Set<TagName> names = reach.below(method);
    Exception failure = names.isEmpty() ? null : revocations.renew(names);
    if (failure != null) {
      System.getLogger("io.keepsake")
          .log(
              Level.WARNING,
              "what other processes have made of older answers of " + method
                  + " may still be found on disk; invalidate them once more when the cause is gone",
              failure);
    }
  }

  @Override
  public void look() {
    revocations.look();
  }
}
