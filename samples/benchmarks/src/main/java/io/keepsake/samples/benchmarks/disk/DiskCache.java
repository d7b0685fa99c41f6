package io.keepsake.samples.benchmarks.disk;

/** A cache over one directory. All may throw what the library behind it throws. */
public interface DiskCache extends AutoCloseable {
  /** Computes the answer for a key that has none, and keeps it. */
  void write(String key) throws Exception;

  /** Returns the answer that is kept for a key; null, or one that is computed anew, if there is none. */
  byte[] read(String key) throws Exception;

  /** Brings all that was written to the disk itself, so that nothing loses it. */
  void save() throws Exception;

  @Override
  void close() throws Exception;
}
