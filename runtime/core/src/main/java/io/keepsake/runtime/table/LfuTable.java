package io.keepsake.runtime.table;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.spec.MemoSpec;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * A table in which rarely used entries leave before often used ones: W-TinyLFU (Einziger, Friedman, Manes, ACM
 * Transactions on Storage 13, 2017), by Caffeine.
 *
 * <p>Caffeine decides who stays, this table answers. Entries are their own keys there, by identity. Caffeine may decide
 * in a thread that merely reads, and must not need this table's lock then; so it only queues what has to leave, and who
 * lets an entry in makes Caffeine finish its work and then empties the queue. Only then does the entry count.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
public abstract class LfuTable<E extends Entry, V extends @Nullable Object> extends Table<E, V> {
  private final Queue<Entry> leaving = new ConcurrentLinkedQueue<>();
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
  final void touch(Entry entry) {
    count();
    var unused = frequency.getIfPresent(entry); // asking is what counts
  }

  @Override
  final boolean admit(Entry entry) {
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
