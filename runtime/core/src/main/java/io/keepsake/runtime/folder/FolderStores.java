package io.keepsake.runtime.folder;

import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.runtime.spi.Findings;
import io.keepsake.runtime.spi.StoreSettings;
import java.io.IOException;

/**
 * The kind of store that keeps each answer in a directory of its own, below {@link StoreSettings#directory()}:
 *
 * <pre>
 * a-1_0f3c9bb1d2e4...       the first argument, made harmless, and the hash of the call, which alone identifies it
 *   key.txt                 the call, for people
 *   key.bin                 the bytes of the key
 *   value.bin               the answer, then a trailer that tells a whole file from a damaged one
 *   meta.properties         when it was written, used and expires, for people and for the store
 * </pre>
 *
 * <p>An entry may be copied, moved away and deleted by hand at any time, and any number of processes may share the
 * directory. What is damaged is renamed to {@code ….damaged} and said so in the log. Shards make no difference.
 */
public final class FolderStores implements ByteStores {
  /** The only one. */
  public static final FolderStores INSTANCE = new FolderStores();

  private FolderStores() {}

  @Override
  public String kind() {
    return "folder";
  }

  @Override
  public ByteStore open(StoreSettings settings) throws IOException {
    return FolderStore.open(settings);
  }

  @Override
  public void inspect(StoreSettings settings, Findings findings) throws IOException {
    FolderInspection.run(settings.directory(), findings);
  }
}
