package io.keepsake.runtime.table;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keepsake.runtime.Memos;
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
 * If it fails half way, or lets entries go although there is room, a new one is made for the entries that are there.
 *
 * <p>A lane remembers its last 64 hits, so of more hits between two misses only those are learnt; what is hit that much
 * is known to Caffeine anyway, whose counters end at 15.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
public class LfuTable<E extends Entry, V extends @Nullable Object> extends Table<E, V> {
  private static final int HITS_REMEMBERED = 64;

  private final Queue<Entry> leaving = new ArrayDeque<>();

  /** Null until it is needed, and while it works: one that failed half way, on an exhausted stack say, is not used again. */
  private @Nullable Cache<Entry, Entry> frequency;

  /**
   * Creates an empty table.
   *
   * @param memos the owner
   * @param spec what the annotation says
   */
  protected LfuTable(Memos memos, MemoSpec spec) {
    super(memos, spec, 1);
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

  @Override
  final boolean admit(Entry entry) {
    Cache<Entry, Entry> policy = frequency == null ? renew() : frequency;
    frequency = null;
    learn(hit -> {
      if (hit.stamp != Entry.UNCOUNTED) {
        var unused = policy.getIfPresent(hit); // asking is what counts
      }
    });
    policy.put(entry, entry);
    policy.cleanUp();
    boolean isSound = leaving.isEmpty() || live >= spec.capacity();
    boolean stays = true;
    for (Entry victim = leaving.poll(); victim != null; victim = leaving.poll()) {
      if (victim == entry) {
        stays = false;
        evictions++;
      } else {
        evict(victim);
      }
    }
    frequency = isSound ? policy : null;
    entry.stamp = 1;
    return stays && live < spec.capacity();
  }

  /** Makes a new policy for the entries that count. */
  private Cache<Entry, Entry> renew() {
    leaving.clear();
    Cache<Entry, Entry> policy = Caffeine.newBuilder()
        .maximumSize(spec.capacity())
        .executor(Runnable::run)
        .evictionListener((entry, same, cause) -> {
          if (entry instanceof Entry victim) {
            leaving.add(victim);
          }
        })
        .build();
    forEach(entry -> {
      if (entry.stamp != Entry.UNCOUNTED) {
        policy.put(entry, entry);
      }
    });
    return policy;
  }

  @Override
  final void forget(Entry entry) {
    Cache<Entry, Entry> policy = frequency;
    if (policy != null) {
      frequency = null;
      policy.invalidate(entry);
      frequency = policy;
    }
  }

  @Override
  final void forgetAll() {
    frequency = null;
    leaving.clear();
  }
}
