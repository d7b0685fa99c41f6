package io.keepsake.runtime.table;

import io.keepsake.runtime.BuildProgress;
import io.keepsake.runtime.Memo;
import io.keepsake.runtime.MemoClosedException;
import io.keepsake.runtime.Rebuildable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A cache and all that is made of its answers, sources first. */
final class Cascade {
  private final Occupancy<?, ?> source;

  Cascade(Occupancy<?, ?> source) {
    this.source = source;
  }

  private List<Memo<?>> below() {
    List<Memo<?>> caches = new ArrayList<>();
    for (String method : source.memos.relations().below(source.spec.qualifiedSignature())) {
      caches.addAll(source.memos.changes().caches(method));
    }
    return caches;
  }

  void reload() {
    source.reload();
    for (Memo<?> memo : below()) {
      try {
        memo.reload();
      } catch (MemoClosedException closed) {
        // then there is nothing to forget
      }
    }
  }

  long rebuild(BuildProgress progress) throws Exception {
    Objects.requireNonNull(progress, "progress");
    long stored = rebuild(source, progress, 0);
    for (Memo<?> memo : below()) {
      if (!memo.isClosed()) {
        stored += rebuild(memo, progress, stored);
      }
    }
    return stored;
  }

  private static long rebuild(Memo<?> memo, BuildProgress progress, long before) throws Exception {
    if (memo instanceof Rebuildable rebuildable) {
      return rebuildable.rebuild(
          (done, total) -> progress.stored(before + done, BuildProgress.UNKNOWN));
    }
    memo.invalidateAll();
    return 0;
  }
}
