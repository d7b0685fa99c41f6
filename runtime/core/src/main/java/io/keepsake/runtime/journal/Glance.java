package io.keepsake.runtime.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the file of a journal was like when it was read last, so that one look at its directory tells whether it has changed. */
final class Glance {
  private static final long UNKNOWN = -1;

  private final Path place;
  private volatile long size = UNKNOWN;
  private volatile @Nullable Object key;

  /** Whether there was no file, though one can be made. */
  private volatile boolean missing;

  Glance(Path place) {
    this.place = place;
  }

  /** Tells whether there may be something new. */
  boolean mayDiffer() {
    try {
      BasicFileAttributes there = Generation.attributes(place);
      return there.size() != size || !Objects.equals(there.fileKey(), key);
    } catch (NoSuchFileException none) {
      return !missing;
    } catch (IOException unknown) {
      return true;
    }
  }

  long size() {
    return size;
  }

  /** Notes that a file was read as far as it went. */
  void read(Generation current) {
    key = current.key;
    size = current.position();
    missing = false;
  }

  /**
   * Notes that it could not be read; false if it is still not there, and others could make it, so that they have nothing
   * to say.
   */
  boolean failed(Throwable failure) {
    boolean wasMissing = missing;
    missing = failure instanceof NoSuchFileException && canBeMade();
    size = UNKNOWN;
    return !missing || !wasMissing;
  }

  private boolean canBeMade() {
    Path directory = place.toAbsolutePath().getParent();
    return directory != null && Files.isWritable(directory);
  }
}
