package io.keepsake.processor.model.hooks;

import io.keepsake.Backend;

/** What an application may do with the answers of a method. */
public enum HookKind {
  /** Looks up an answer. */
  LOAD,

  /** Keeps an answer. */
  SAVE,

  /** Removes an answer. */
  DELETE,

  /** Tells whether an answer that was kept may be used. */
  VALIDATE,

  /** Fills an empty cache. */
  BUILD;

  /** Returns the name of the method. */
  public String method() {
    return switch (this) {
      case LOAD -> "load";
      case SAVE -> "save";
      case DELETE -> "delete";
      case VALIDATE -> "validate";
      case BUILD -> "build";
    };
  }

  /** Tells whether it takes part in keeping answers outside of memory. */
  public boolean isStore() {
    return this == LOAD || this == SAVE || this == DELETE;
  }

  /** Tells whether a backend calls it. */
  public boolean isFor(Backend backend) {
    return switch (this) {
      case LOAD, SAVE, DELETE -> backend == Backend.CUSTOM;
      case VALIDATE ->
        backend == Backend.CUSTOM || backend == Backend.PERSISTENT || backend == Backend.FOLDER;
      case BUILD -> true;
    };
  }
}
