package io.keepsake.runtime.folder;

import java.io.IOException;
import java.nio.file.Path;

/** A {@link Folder} with the lock that it takes to change it. */
final class SharedFolder {
  private final Folder folder;
  private final FolderLock lock;

  SharedFolder(Path root) {
    this.folder = new Folder(root);
    this.lock = new FolderLock(root);
  }

  /** Something to do with a folder that nobody else changes meanwhile. */
  @FunctionalInterface
  interface Work<T> {
    T run(Folder folder) throws IOException;
  }

  /** Changes the folder, with an index that knows what other processes have done. */
  <T> T change(Work<T> work) throws IOException {
    return lock.change(foreign -> {
      if (foreign) {
        folder.refresh();
      }
      return work.run(folder);
    });
  }

  /** Looks at the folder, with an index that knows what other processes have done. */
  <T> T look(Work<T> work) throws IOException {
    return lock.look(foreign -> {
      if (foreign) {
        folder.refresh();
      }
      return work.run(folder);
    });
  }

  /** Returns an entry, for reading without the lock. */
  EntryFiles entry(String name) {
    return folder.entry(name);
  }

  Path root() {
    return folder.root();
  }
}
