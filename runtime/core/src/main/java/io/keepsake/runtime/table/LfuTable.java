package io.keepsake.runtime.table;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.internal.Headroom;
import io.keepsake.runtime.spec.MemoSpec;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A table in which rarely used entries leave before often used ones: W-TinyLFU (Einziger, Friedman, Manes, ACM
 * Transactions on Storage 13, 2017), by Caffeine.
 *
 * <p>Caffeine decides who stays, this table answers. A hit is only remembered in the lane of its thread. Who lets an entry
 * in tells Caffeine what was hit since, adds the entry, makes Caffeine finish its work, and removes what had to leave;
 * only then does the entry count. So Caffeine works under this table's lock alone, and calls nobody back that could wait.
 *
 * <p>A lane remembers its last 64 hits, so of more hits between two misses only those are learnt; what is hit that much
 * is known to Caffeine anyway, whose counters end at 15.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
public abstract class LfuTable<E extends Entry, V extends @Nullable Object> extends Table<E, V> {
  private static final int HITS_REMEMBERED = 64;

  private final Queue<Entry> leaving = new ArrayDeque<>();
  private final Cache<Entry, Entry> frequency;

  /**
   * Creates an empty table.
   *
   * @param memos the owner
   * @param spec what the annotation says
   */
  protected LfuTable(Memos memos, MemoSpec spec) {
    super(memos, spec, 1);
    Queue<Entry> leaving = this.leaving;
    this.frequency = Caffeine.newBuilder()
        .maximumSize(this.spec.capacity())
        .executor(Runnable::run)
        .evictionListener((entry, same, cause) -> {
          if (entry instanceof Entry victim) {
            leaving.add(victim);
          }
        })
        .build();
  }

  @Override
  final int laneMemory() {
    return HITS_REMEMBERED;
  }

  @Override
  final void touch(Entry entry) {
    count();
    Lane lane = lane();
    if (lane != null) {
      lane.remember(entry);
    }
  }

  private void tell(Entry hit) {
    if (hit.stamp != Entry.UNCOUNTED) {
      var unused = frequency.getIfPresent(hit); // asking is what counts
    }
  }

  @Override
  final void requireHeadroom() {
    Headroom.require();
  }

  @Override
  final boolean admit(Entry entry) {
    requireHeadroom();
    learn(this::tell);
    frequency.put(entry, entry);
    frequency.cleanUp();
    boolean stays = true;
    for (Entry victim = leaving.poll(); victim != null; victim = leaving.poll()) {
      if (victim == entry) {
        stays = false;
        evictions++;
      } else {
        evict(victim);
      }
    }
    entry.stamp = 1;
    return stays;
  }

  @Override
  final void forget(Entry entry) {
    frequency.invalidate(entry);
  }

  @Override
  final void forgetAll() {
    frequency.invalidateAll();
    leaving.clear();
  }
}
