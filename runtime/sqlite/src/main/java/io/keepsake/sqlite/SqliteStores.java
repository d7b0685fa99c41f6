package io.keepsake.sqlite;

import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.runtime.spi.Findings;
import io.keepsake.runtime.spi.StoreSettings;
import io.keepsake.sqlite.database.Inspection;
import io.keepsake.sqlite.directory.StoreFiles;
import java.io.IOException;
import java.sql.SQLException;

/**
 * Stores in SQLite files, for {@code PERSISTENT}. Several processes of one machine may have the same directory open; what one
 * of them has written is there after it was killed.
 *
 * <p>A record that is larger than some 128 KiB is a file beside the database. With {@code shards}, the bounds are divided
 * evenly: each shard keeps its part, and evicts for itself. The number of shards is fixed when the first file is made.
 *
 * <p>The files must not be on a network file system, and nothing but SQLite may open them while they are in use: to
 * back one up, use {@code VACUUM INTO}.
 */
public final class SqliteStores implements ByteStores {
  /** The only one; it has no state. */
  public static final SqliteStores INSTANCE = new SqliteStores();

  /**
   * A class whose initializer meets an exhausted stack cannot be used any more, in the whole process. So what the driver
   * needs to tell of a failure is initialized here, and not by the first failure.
   */
  @SuppressWarnings("UnusedVariable")
  private static final String WARM = new SQLException("never thrown").toString();

  private SqliteStores() {}

  @Override
  public String kind() {
    return "sqlite";
  }

  @Override
  public ByteStore open(StoreSettings settings) throws IOException {
    return SqliteStore.open(settings);
  }

  @Override
  public void inspect(StoreSettings settings, Findings findings) throws IOException {
    StoreFiles files = new StoreFiles(settings.directory(), 1);
    for (int shard = 0; shard < files.shards(); shard++) {
      for (int number : files.numbers(shard)) {
        StoreFiles.Place place = files.place(shard, number);
        Inspection.run(place.file(), place.values(), findings);
      }
    }
  }
}
