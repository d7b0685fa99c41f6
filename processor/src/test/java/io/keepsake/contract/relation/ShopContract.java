package io.keepsake.contract.relation;

import io.keepsake.contract.backend.Place;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.MemosBuilder;
import io.keepsake.test.MemoryObjectStore;
import io.keepsake.test.VirtualClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the contracts have in common. The limit is a guard against hangs. */
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class ShopContract {
  final VirtualClock clock = new VirtualClock();
  final AtomicInteger computations = new AtomicInteger();
  private final MemoryObjectStore store = new MemoryObjectStore();
  private final List<Memos> opened = new ArrayList<>();
  private final Shop.Maker maker;
  final boolean keepsBytes;

  @TempDir
  Path directory;

  ShopContract(Place place) {
    this.maker = place.make(Shop.Maker.class, FolderShops.class);
    this.keepsBytes = place.keepsBytes();
  }

  @AfterEach
  final void close() {
    opened.forEach(Memos::close);
  }

  /** All of a test have one store and one directory. */
  final MemosBuilder builder() {
    return Memos.builder().clock(clock).store(store).directory(directory);
  }

  final Memos memos() {
    return opened(builder().build());
  }

  final Memos opened(Memos memos) {
    opened.add(memos);
    return memos;
  }

  final Shop.Subject shop(Memos memos, UnaryOperator<String> script) {
    return maker.make(memos, script);
  }

  /** A shop whose answers are numbered. */
  final Shop.Subject numbering(Memos memos) {
    return shop(memos, call -> call + " #" + computations.incrementAndGet());
  }

  final Shop.Subject numbering() {
    return numbering(memos());
  }
}
