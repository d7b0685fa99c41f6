package io.keepsake.runtime.folder;

import io.keepsake.runtime.folder.FolderIndex.Slot;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.PrivateFiles;
import io.keepsake.runtime.spi.StoreSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes changes to a directory of entries; its stores in this process share one. All methods are called by who has the
 * {@link FolderLock}, so there is one at a time in all processes; those who read need no lock, because an entry appears,
 * and disappears, by a rename.
 *
 * <p>What is being made or deleted has a name that begins with a dot. Such names that are there when nobody has the lock
 * were left by a process that was killed.
 */
final class Folder {
  private static final String UNFINISHED = ".new-";
  private static final String DELETED = ".deleted-";
  private static final String DAMAGED = ".damaged";

  private final Path root;
  private final FolderIndex index = new FolderIndex();
  private final FolderScan scan;
  private final Set<String> unsynced = new HashSet<>();

  Folder(Path root) {
    this.root = root;
    this.scan = new FolderScan(root, index);
  }

  Path root() {
    return root;
  }

  FolderIndex index() {
    return index;
  }

  /** Looks at what is in the directory now, and puts it in order. */
  void refresh() throws IOException {
    List<String> names = scan.names();
    sweep(names);
    for (Map.Entry<String, DamagedException> damaged : scan.refresh(names).entrySet()) {
      setAside(damaged.getKey(), damaged.getValue());
    }
  }

  /** Deletes what processes that were killed have left. */
  private void sweep(List<String> names) throws IOException {
    for (String name : names) {
      if (name.startsWith(UNFINISHED) || name.startsWith(DELETED)) {
        PlainFiles.delete(root.resolve(name));
      }
    }
  }

  /** Returns the number of entries. */
  long size() throws IOException {
    return scan.names().stream().filter(EntryName::isValid).count();
  }

  /** Stores a record as the one that was used last, after others made room for it. */
  void put(ByteRecord record, StoreSettings settings) throws IOException {
    String name = EntryName.of(record.key());
    if (record.size() > settings.limits().maxBytes()) {
      delete(name);
      return;
    }
    makeRoom(name, record.size(), settings);
    long used = index.nextUse();
    ByteRecord old = read(name).orElse(null);
    boolean replaced = old != null
        && old.key().equals(record.key())
        && entry(name).replace(record, settings.method(), used);
    if (!replaced) {
      create(name, record, settings.method(), used);
    }
    unsynced.add(name);
    index.put(new Slot(name, used, record.expires(), record.size(), null));
  }

  private void makeRoom(String name, long bytes, StoreSettings settings) throws IOException {
    long now = settings.clock().instant().toEpochMilli();
    while (isFull(name, bytes, settings.limits())) {
      String leaving = index.leaving(now, name);
      if (leaving == null) {
        return;
      }
      delete(leaving);
    }
  }

  private boolean isFull(String name, long bytes, StoreSettings.Limits limits) {
    Slot old = index.get(name);
    int size = index.size() - (old == null ? 0 : 1);
    long held = index.bytes() - (old == null ? 0 : old.bytes());
    return size >= limits.capacity() || held > limits.maxBytes() - bytes;
  }

  private void create(String name, ByteRecord record, String method, long used) throws IOException {
    Path unfinished = root.resolve(UNFINISHED + name);
    PlainFiles.delete(unfinished);
    PrivateFiles.createDirectory(unfinished);
    new EntryFiles(root, UNFINISHED + name).write(record, method, used);
    delete(name);
    Files.move(unfinished, root.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes an entry; returns false if it was not there. */
  boolean delete(String name) throws IOException {
    index.remove(name);
    Path deleted = root.resolve(DELETED + name);
    PlainFiles.delete(deleted);
    try {
      Files.move(root.resolve(name), deleted, StandardCopyOption.ATOMIC_MOVE);
    } catch (NoSuchFileException absent) {
      return false;
    }
    PlainFiles.delete(deleted);
    return true;
  }

  /** Removes the entry of a call; returns false if there was none. */
  boolean remove(ByteKey key) throws IOException {
    String name = EntryName.of(key);
    return new EntryFiles(root, name).isOf(key) && delete(name);
  }

  /** Removes all entries. */
  void clear() throws IOException {
    for (String name : scan.names()) {
      if (EntryName.isValid(name)) {
        delete(name);
      }
    }
  }

  /** Makes the entry of a call the one that was used last. */
  void touch(ByteKey key, long expires) throws IOException {
    String name = EntryName.of(key);
    EntryFiles files = new EntryFiles(root, name);
    if (!files.isOf(key)) {
      return;
    }
    try {
      EntryMeta meta = files.meta().used(expires, index.nextUse());
      if (files.writeMeta(meta)) {
        unsynced.add(name);
        index.put(new Slot(name, meta.used(), expires, meta.bytes(), null));
      }
    } catch (NoSuchFileException absent) {
      index.remove(name);
    } catch (DamagedException damaged) {
      setAside(name, damaged);
    }
  }

  /** Gives an entry that is not as it was written another name, under which nobody looks for it. */
  private void setAside(String name, DamagedException reason) throws IOException {
    index.remove(name);
    Path target = root.resolve(name + DAMAGED);
    for (int i = 2; PlainFiles.exists(target); i++) {
      target = root.resolve(name + DAMAGED + "-" + i);
    }
    Files.move(root.resolve(name), target, StandardCopyOption.ATOMIC_MOVE);
    System.getLogger("io.keepsake")
        .log(
            System.Logger.Level.WARNING,
            "a stored answer was damaged and is now in " + target + ": " + reason.getMessage());
  }

  /** Returns the names of entries that have changed since this was called before. */
  List<String> takeUnsynced() {
    List<String> names = new ArrayList<>(unsynced);
    unsynced.clear();
    return names;
  }

  /** Returns an entry. */
  EntryFiles entry(String name) {
    return new EntryFiles(root, name);
  }

  /** Returns a record, if it is there and sound; one that is damaged is set aside. */
  Optional<ByteRecord> read(String name) throws IOException {
    try {
      return Optional.ofNullable(entry(name).read());
    } catch (DamagedException damaged) {
      setAside(name, damaged);
      return Optional.empty();
    }
  }
}
