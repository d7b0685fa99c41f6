package io.keepsake.runtime.folder;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.PrivateFiles;
import io.keepsake.runtime.spi.Recheck;
import io.keepsake.runtime.spi.StoreSettings;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A store of one directory for each record. Reading takes no lock; an interrupt neither fails nor damages anything. */
final class FolderStore implements ByteStore {
  /** So many changes are made at a time: the other processes wait meanwhile, and each change is several files. */
  private static final int AT_ONCE = 1_000;

  private final StoreSettings settings;
  private final SharedFolder folder;
  private final EntryReader reader;
  private final AtomicBoolean closed = new AtomicBoolean();

  private FolderStore(StoreSettings settings, SharedFolder folder) {
    this.settings = settings;
    this.folder = folder;
    this.reader = new EntryReader(folder);
  }

  static FolderStore open(StoreSettings settings) throws IOException {
    Path directory = settings.directory();
    PrivateFiles.createDirectories(directory);
    Path root = directory.toRealPath();
    SharedFolder folder = Folders.open(root);
    try {
      folder.change(shared -> {
        shared.refresh();
        return true;
      });
      return new FolderStore(settings, folder);
    } catch (IOException | RuntimeException failure) {
      Folders.close(root);
      throw failure;
    }
  }

  @Override
  public @Nullable ByteRecord get(ByteKey key) throws IOException {
    requireOpen();
    ByteRecord record = reader.read(EntryName.of(key));
    return record != null && record.key().equals(key) ? record : null;
  }

  @Override
  public void put(ByteRecord record) throws IOException {
    write(List.of(new ByteChange.Put(record)));
  }

  @Override
  public boolean remove(ByteKey key) throws IOException {
    requireOpen();
    return folder.change(shared -> shared.remove(key));
  }

  @Override
  public void touch(ByteKey key, long expires) throws IOException {
    write(List.of(new ByteChange.Touch(key, expires)));
  }

  @Override
  public void write(List<ByteChange> changes) throws IOException {
    write(changes, Recheck.NONE);
  }

  @Override
  public boolean write(List<ByteChange> changes, Recheck recheck) throws IOException {
    requireOpen();
    for (int done = 0; done < changes.size(); done += AT_ONCE) {
      List<ByteChange> some = changes.subList(done, Math.min(done + AT_ONCE, changes.size()));
      folder.change(shared -> {
        Predicate<ByteKey> isVoid = recheck.voidByNow();
        for (ByteChange change : some) {
          if (change.counts(isVoid)) {
            make(change, shared);
          }
        }
        return true;
      });
    }
    return true;
  }

  private void make(ByteChange change, Folder shared) throws IOException {
    if (change instanceof ByteChange.Put put) {
      shared.put(put.record(), settings);
    } else if (change instanceof ByteChange.Touch touch) {
      shared.touch(touch.key(), touch.expires());
    } else {
      shared.remove(change.key());
    }
  }

  @Override
  public void clear() throws IOException {
    requireOpen();
    folder.change(shared -> {
      shared.clear();
      return true;
    });
  }

  @Override
  public void scan(Consumer<ByteRecord> visitor) throws IOException {
    requireOpen();
    for (String name : names(Integer.MAX_VALUE)) {
      ByteRecord record = reader.read(name);
      if (record != null) {
        visitor.accept(record);
      }
    }
  }

  private List<String> names(int count) throws IOException {
    return folder.look(shared -> {
      shared.refresh();
      return shared.index().oldest(count);
    });
  }

  @Override
  public List<ByteKey> oldest(int count) throws IOException {
    requireOpen();
    List<ByteKey> keys = new ArrayList<>();
    for (String name : names(count)) {
      ByteRecord record = reader.read(name);
      if (record != null) {
        keys.add(record.key());
      }
    }
    return keys;
  }

  @Override
  public long size() throws IOException {
    requireOpen();
    return folder.look(Folder::size);
  }

  @Override
  public void flush() throws IOException {
    requireOpen();
    List<String> names = folder.look(Folder::takeUnsynced);
    boolean interrupted = Thread.interrupted();
    try {
      for (String name : names) {
        folder.entry(name).sync();
      }
      PlainFiles.syncDirectory(folder.root());
    } catch (NoSuchFileException deleted) {
      // By hand, in the middle of this.
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      Folders.close(folder.root());
    }
  }

  private void requireOpen() throws IOException {
    if (closed.get()) {
      throw new IOException("the store " + folder.root() + " is closed");
    }
  }
}
