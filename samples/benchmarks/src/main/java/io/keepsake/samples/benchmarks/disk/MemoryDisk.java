package io.keepsake.samples.benchmarks.disk;

import io.keepsake.runtime.Memos;
import io.keepsake.samples.benchmarks.workload.Answers;

/** Keepsake with the backend LRU, which keeps nothing on disk: what a repeated read is compared with. */
final class MemoryDisk implements DiskCache {
  private final Memos memos = Memos.builder().build();
  private final MemoryService service;

  MemoryDisk(Answers answers) {
    this.service = new MemoizedMemoryService(memos, answers);
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
  public void save() {}

  @Override
  public void close() {
    memos.close();
  }
}
