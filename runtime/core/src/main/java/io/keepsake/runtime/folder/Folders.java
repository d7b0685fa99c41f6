package io.keepsake.runtime.folder;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The directories that are open in this process: the stores on one directory share what they know of it. */
final class Folders {
  private static final Map<Path, Open> OPEN = new HashMap<>();

  private Folders() {}

  /** A directory and how many stores use it. */
  private static final class Open {
    final SharedFolder folder;
    int stores;

    Open(SharedFolder folder) {
      this.folder = folder;
    }
  }

  /** Opens a directory once more. */
  static SharedFolder open(Path root) {
    synchronized (OPEN) {
      Open open = OPEN.computeIfAbsent(root, path -> new Open(new SharedFolder(path)));
      open.stores++;
      return open.folder;
    }
  }

  /** Closes a directory as often as it was opened. */
  static void close(Path root) {
    synchronized (OPEN) {
      Open open = OPEN.get(root);
      if (open != null && --open.stores == 0) {
        OPEN.remove(root);
      }
    }
  }
}
