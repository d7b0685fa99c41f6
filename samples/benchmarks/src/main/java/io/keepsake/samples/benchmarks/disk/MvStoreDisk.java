package io.keepsake.samples.benchmarks.disk;

import io.keepsake.samples.benchmarks.workload.Answers;
import java.nio.file.Path;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** H2's MVStore, which commits in the background. */
final class MvStoreDisk implements DiskCache {
  private final Answers answers;
  private final MVStore store;
  private final MVMap<String, byte[]> map;

  MvStoreDisk(Path directory, Answers answers) {
    this.answers = answers;
    this.store = MVStore.open(directory.resolve("answers.mv").toString());
    this.map = store.openMap("answer");
  }

  @Override
  public void write(String key) {
    map.put(key, answers.compute(key));
  }

  @Override
  public byte[] read(String key) {
    return map.get(key);
  }

  @Override
  public void save() {
    store.commit();
    store.sync();
  }

  @Override
  public void close() {
    store.close();
  }
}
