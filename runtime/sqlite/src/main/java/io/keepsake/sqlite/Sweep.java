package io.keepsake.sqlite;

import io.keepsake.runtime.spi.ByteStore;
import io.keepsake.sqlite.database.Database;
import io.keepsake.sqlite.directory.GivenUp;
import io.keepsake.sqlite.failure.DamagedException;
import io.keepsake.sqlite.failure.Log;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is done in a directory that nobody else has open: files that were given up while others had them open get other names,
 * and large values are deleted that a process wrote and then ended before it could name them, or after it had replaced them.
 */
final class Sweep {
  private Sweep() {}

  /** Goes through a directory that nobody has open. */
  static void run(Path directory) throws IOException {
    for (GivenUp.Mark mark : GivenUp.in(directory)) {
      setAside(mark);
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "records-*.values")) {
      for (Path values : files) {
        sweep(values);
      }
    }
  }

  private static void setAside(GivenUp.Mark mark) {
    try {
      boolean isInPlace = mark.isInPlace();
      Path aside = mark.setAside();
      if (isInPlace) {
        Log.warn(mark.place().file() + " had been given up as " + mark.state()
            + "; it was set aside as " + aside);
      }
    } catch (IOException failure) {
      // The mark is still there, so nobody reads the file.
      Log.warn(mark.place().file() + " cannot be set aside: " + failure);
    }
  }

  private static void sweep(Path values) throws IOException {
    String name = String.valueOf(values.getFileName());
    Path file = values.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".db");
    if (!Files.exists(file)) {
      return;
    }
    Database database;
    try {
      database = Database.open(file, values, () -> ByteStore.NOT_ALONE);
    } catch (IOException unusable) {
      return; // whoever reads it will say so
    }
    try {
      database.sweep();
    } catch (DamagedException unusable) {
      return;
    } finally {
      database.close();
    }
  }
}
