package io.keepsake.contract.elsewhere;

import io.keepsake.contract.backend.Handle;
import io.keepsake.contract.backend.OwnKit;
import io.keepsake.contract.backend.Subject;
import io.keepsake.contract.service.Computation;
import io.keepsake.runtime.MemoStoreException;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.spi.ByteStores;
import io.keepsake.test.VirtualClock;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** One of several users of a directory, as if it were a process of its own. */
final class Neighbour {
  private static final int NOBODYS = 1_000;

  final Memos memos;
  private final Interleaved stores;
  private final Subject subject;

  /** For each key the least version that it may still give. */
  final long[] heard;

  /** The keys that it is computing. */
  final Set<Integer> computing = new HashSet<>();

  /** The keys whose answers it may have read while another one was saving them, and is about to take them back. */
  final Set<Integer> doubtful = new HashSet<>();

  /** Whether it is saving. */
  boolean isSaving;

  /** Whether it is using its store, so that it can do nothing else. */
  boolean isBusy;

  Neighbour(
      Path directory,
      VirtualClock clock,
      ByteStores stores,
      boolean keepsOut,
      Runnable between,
      Computation computation,
      int keys) {
    Runnable amid = () -> {
      boolean was = isBusy;
      isBusy = true;
      between.run();
      isBusy = was;
    };
    this.stores = new Interleaved(stores, keepsOut, amid);
    this.memos = Memos.builder()
        .directory(directory)
        .clock(clock)
        .byteStores(this.stores)
        .build();
    this.subject = new OwnKit().subject(memos, argument -> {
      computing.add((Integer) argument);
      try {
        return computation.answer(argument);
      } finally {
        computing.remove((Integer) argument);
      }
    });
    this.heard = new long[keys];
  }

  Handle<Integer, Long> handle() {
    return subject.numberHandle();
  }

  long call(int key) {
    return subject.number(key);
  }

  /** Is killed as soon as it has stored something, before it can do anything else. */
  void die() {
    stores.die();
    try {
      memos.flush();
    } catch (MemoStoreException killed) {
      // there was something to store
    }
    memos.close();
  }

  /** Looks for what is not there, and so at what others have said. */
  void look() {
    if (handle().contains(NOBODYS)) {
      throw new AssertionError("nobody has asked for it");
    }
  }

  /** Has something to say, though nothing of interest. */
  void say() {
    handle().invalidate(NOBODYS);
  }

  void hear(long[] versions) {
    for (int key = 0; key < heard.length; key++) {
      hear(key, versions[key]);
    }
  }

  void hear(int key, long version) {
    heard[key] = Math.max(heard[key], version);
  }
}
