package io.keepsake.runtime.folder;

import io.keepsake.runtime.folder.FolderIndex.Slot;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Brings a {@link FolderIndex} to what is in the directory. Entries that have not changed are not read again. */
final class FolderScan {
  /** Two changes within the resolution of a file system's clock look like one. */
  private static final long RESOLUTION = TimeUnit.SECONDS.toMillis(3);

  private final Path root;
  private final FolderIndex index;

  FolderScan(Path root, FolderIndex index) {
    this.root = root;
    this.index = index;
  }

  /** Returns all names in the directory. */
  List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(root)) {
      for (Path each : entries) {
        names.add(each.getFileName().toString());
      }
    } catch (NoSuchFileException deleted) {
      return List.of();
    } catch (DirectoryIteratorException failure) {
      throw failure.getCause();
    }
    return names;
  }

  /**
   * Brings the index to what is there.
   *
   * @param names what {@link #names()} has given
   * @return the names of damaged entries, with what is wrong
   */
  Map<String, DamagedException> refresh(List<String> names) throws IOException {
    Map<String, DamagedException> damaged = new HashMap<>();
    long settled = System.currentTimeMillis() - RESOLUTION;
    Set<String> found = new HashSet<>();
    for (String name : names) {
      try {
        if (EntryName.isValid(name) && refresh(name, settled)) {
          found.add(name);
        }
      } catch (DamagedException damage) {
        damaged.put(name, damage);
      }
    }
    index.retain(found);
    return damaged;
  }

  /** Returns false if the entry is not there any more. */
  private boolean refresh(String name, long settled) throws IOException {
    try {
      BasicFileAttributes attributes = PlainFiles.attributes(root.resolve(name));
      if (!attributes.isDirectory()) {
        throw new DamagedException("it is not a directory");
      }
      FileTime changed = attributes.lastModifiedTime();
      Slot known = index.get(name);
      if (known == null || !changed.equals(known.changed())) {
        index.put(read(name, changed.toMillis() < settled ? changed : null));
      }
      return true;
    } catch (NoSuchFileException deleted) {
      return false;
    }
  }

  /** One that was deleted in part is the first to leave. */
  private Slot read(String name, @Nullable FileTime changed) throws IOException {
    try {
      EntryMeta meta = new EntryFiles(root, name).meta();
      return new Slot(name, meta.used(), meta.expires(), meta.bytes(), changed);
    } catch (NoSuchFileException inPart) {
      return new Slot(name, 0, Long.MIN_VALUE, 0, null);
    }
  }
}
