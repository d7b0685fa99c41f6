package io.keepsake.processor.check.key;

import io.keepsake.processor.model.key.KeyDeclaration;
import io.keepsake.processor.model.key.KeyDeclaration.Source;

/** What to do about something in a key that is no good there. */
public final class KeyRemedy {
  private KeyRemedy() {}

  /** Says it as the beginning of a sentence. */
  public static String of(KeyDeclaration key) {
    return switch (key.source()) {
      case PARAMETER -> "put @KeyBy(\"…\") or @KeyIgnore on '" + key.name() + "'";
      case MEMBER -> "name a method in `keyFields` that gives what counts of '" + key.name() + "'";
      case WHOLE -> "leave it out of " + key.type().culprit();
    };
  }

  /** Says what leaves it out of the key, as the beginning of a sentence. */
  static String leavingOut(KeyDeclaration key) {
    return switch (key.source()) {
      case PARAMETER -> "put @KeyIgnore on '" + key.name() + "'";
      case MEMBER -> "remove '" + key.name() + "' from `keyFields`";
      case WHOLE -> "leave it out of " + key.type().culprit();
    };
  }

  /** Tells whether it is the object of a class that the annotation names; what that lacks has a rule of its own. */
  static boolean isWhole(KeyDeclaration key) {
    return key.source() == Source.WHOLE;
  }
}
