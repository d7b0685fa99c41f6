package io.keepsake.contract.batch;

import io.keepsake.Backend;
import io.keepsake.contract.batch.Stocks.Subject;
import io.keepsake.runtime.Memos;
import io.keepsake.test.MemoryObjectStore;
import io.keepsake.test.VirtualClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the tests of batches have in common. The limit is a guard against hangs. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class BatchTest {
  final VirtualClock clock = new VirtualClock();
  final Script script = new Script();
  private final List<Memos> opened = new ArrayList<>();

  @TempDir
  Path directory;

  @AfterEach
  final void close() {
    opened.forEach(Memos::close);
  }

  final Memos memos() {
    Memos memos = Memos.builder()
        .clock(clock)
        .store(new MemoryObjectStore())
        .directory(directory)
        .build();
    opened.add(memos);
    return memos;
  }

  final Subject subject(Backend backend) {
    return Stocks.subject(backend, memos(), script);
  }

  static boolean keepsBytes(Backend backend) {
    return backend == Backend.PERSISTENT || backend == Backend.FOLDER;
  }
}
