package io.keepsake.runtime.table;

import io.keepsake.runtime.MemoClosedException;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.flight.Flight;
import io.keepsake.runtime.flight.Waits;
import io.keepsake.runtime.internal.PacedLog;
import io.keepsake.runtime.spec.MemoSpec;
import io.keepsake.runtime.spi.ObjectStore;
import io.keepsake.runtime.spi.StoreKey;
import io.keepsake.runtime.spi.StoredValue;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A table as {@link LruTable}, with a store of the application behind it.
 *
 * <p>An invalidation fences the store too. It removes from memory, then from the store, then from memory again, for a
 * computation that began in between may have read the store. A value is saved only while no invalidation is under way,
 * and taken back if one began meanwhile: better a miss than a doubt.
 *
 * @param <E> the entries
 * @param <V> the answers, boxed
 */
public abstract class CustomTable<E extends Entry, V extends @Nullable Object>
    extends LruTable<E, V> {
  private final ObjectStore store;
  private final String method;
  private final PacedLog log;
  private final ConcurrentMap<StoreKey, Removal> removals = new ConcurrentHashMap<>();
  private final AtomicLong failedOperations = new AtomicLong();
  private final AtomicLong fencesBegun = new AtomicLong();
  private final AtomicLong fencesEnded = new AtomicLong();

  /**
   * Creates a table whose memory is empty.
   *
   * @param memos the owner, which has the store
   * @param spec what the annotation says
   */
  protected CustomTable(Memos memos, MemoSpec spec) {
    super(memos, spec);
    this.store = memos.store(this.spec);
    String packageName = spec.owner().packageName();
    this.method = packageName.isEmpty() ? spec.signature() : packageName + "." + spec.signature();
    this.log = new PacedLog(memos.clock());
  }

  // ---- the path of a call

  @Override
  protected final E join(E mine) {
    E entry = super.join(mine);
    if (entry == mine) {
      try {
        StoredValue stored = load(mine);
        if (stored != null) {
          settle(mine, left(stored.expires()));
        }
      } catch (Throwable exhausted) {
        mine.outcome = exhausted;
        release(mine);
        throw exhausted;
      }
    }
    return entry;
  }

  @Override
  protected final void settle(E entry) {
    long fence = fencesBegun.get();
    super.settle(entry);
    boolean kept;
    synchronized (lock) {
      kept = entry.stamp != Entry.UNCOUNTED;
    }
    if (kept) {
      save(entry, fence);
    }
  }

  private @Nullable StoredValue load(E entry) {
    if (!isOpen()) {
      return null;
    }
    try {
      StoredValue stored = store.get(key(entry));
      if (stored == null || left(stored.expires()) <= 0) {
        return null;
      }
      entry.restore(stored.value());
      return stored;
    } catch (Throwable failure) {
      failed("read", failure);
      return null;
    }
  }

  private void save(E entry, long fence) {
    if (entry.value() instanceof CompletionStage<?> stage) {
      stage.whenComplete((result, failure) -> {
        if (failure == null) {
          save(entry, result, fence);
        }
      });
    } else {
      save(entry, entry.value(), fence);
    }
  }

  private void save(E entry, @Nullable Object value, long fence) {
    if (!isOpen() || fencesEnded.get() != fence || fencesBegun.get() != fence) {
      return;
    }
    try {
      StoreKey key = key(entry);
      store.put(key, new StoredValue(value, expires(entry)));
      if (fencesBegun.get() != fence) {
        store.remove(key);
      }
    } catch (Throwable failure) {
      failed("write", failure);
    }
  }

  // ---- operations of the handle

  @Override
  protected final @Nullable E present(E probe) {
    E entry = super.present(probe);
    return entry != null ? entry : load(probe) != null ? probe : null;
  }

  @Override
  protected final void insert(E entry) {
    fence(() -> {
      super.insert(entry);
      store.remove(key(entry));
    });
    save(entry, fencesBegun.get());
  }

  @Override
  protected final void replace(E stale, E fresh) {
    if (stale == fresh) {
      insert(fresh); // what was to be renewed was in the store alone
      return;
    }
    long fence = fencesBegun.get();
    super.replace(stale, fresh);
    if (fresh.outcome == null) {
      save(fresh, fence);
    }
  }

  @Override
  protected final @Nullable E remove(E probe) {
    requireOpen();
    StoreKey key = key(probe);
    Removal mine = begin(key);
    try {
      fence(() -> {
        mine.found = super.remove(probe);
        E stored = mine.found == null && load(probe) != null ? probe : null;
        try {
          if (store.remove(key) && stored != null) {
            mine.found = stored;
          }
        } finally {
          super.remove(probe);
        }
      });
      return cast(mine.found);
    } finally {
      removals.remove(key, mine);
      mine.outcome = null;
      Waits.wake(mine);
    }
  }

  /** A removal that is under way: those of one key come one after the other, so that an entry is taken once. */
  private static final class Removal extends Flight {
    private @Nullable Entry found;
  }

  private Removal begin(StoreKey key) {
    Removal mine = new Removal();
    Removal other = removals.putIfAbsent(key, mine);
    while (other != null && Waits.await(other, spec.waitTimeout(), memos.clock())) {
      other = removals.putIfAbsent(key, mine);
    }
    return mine;
  }

  @Override
  public final void invalidateAll() {
    requireOpen();
    fence(() -> {
      super.invalidateAll();
      try {
        store.clear(method);
      } finally {
        super.invalidateAll();
      }
    });
  }

  /** Something that touches the store. */
  private interface Change {
    void run() throws Exception;
  }

  private void fence(Change change) {
    fencesBegun.incrementAndGet();
    try {
      change.run();
    } catch (MemoClosedException closed) {
      throw closed;
    } catch (Throwable failure) {
      failed("change", failure);
    } finally {
      fencesEnded.incrementAndGet();
    }
  }

  @SuppressWarnings("unchecked") // an entry of this table
  private @Nullable E cast(@Nullable Entry entry) {
    return (E) entry;
  }

  // ---- what the store is given

  private StoreKey key(Entry entry) {
    return ArgumentLists.key(method, entry.arguments());
  }

  private Instant expires(Entry entry) {
    long left = left(entry);
    return left == MemoSpec.NEVER ? Instant.MAX : memos.clock().instant().plusNanos(left);
  }

  private long left(Instant expires) {
    Instant now = memos.clock().instant();
    return expires.isAfter(now.plusSeconds(Integer.MAX_VALUE))
        ? MemoSpec.NEVER
        : Duration.between(now, expires).toNanos();
  }

  // ---- failures

  private void failed(String what, Throwable failure) {
    failedOperations.incrementAndGet();
    log.warn(
        "The store behind " + name() + " failed to " + what + "; calls go on without it", failure);
  }

  @Override
  final long storeFailures() {
    return failedOperations.get();
  }
}
