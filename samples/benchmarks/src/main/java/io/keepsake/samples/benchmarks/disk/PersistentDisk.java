package io.keepsake.samples.benchmarks.disk;

import io.keepsake.runtime.Memos;
import io.keepsake.samples.benchmarks.workload.Answers;
import java.nio.file.Path;

/** Keepsake with the backend PERSISTENT, as an application has it: a call of the generated class for all. */
final class PersistentDisk implements DiskCache {
  private final Memos memos;
  private final PersistentService service;

  PersistentDisk(Path directory, Answers answers) {
    this.memos = Memos.builder().directory(directory).build();
    this.service = new MemoizedPersistentService(memos, answers);
  }

  @Override
  public void write(String key) {
    service.answer(key);
  }

  @Override
  public byte[] read(String key) {
    return service.answer(key);
  }

  @Override
  public void save() {
    memos.flush();
  }

  @Override
  public void close() {
    memos.close();
  }
}
