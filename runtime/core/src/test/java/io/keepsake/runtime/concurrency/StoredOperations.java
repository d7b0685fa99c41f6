package io.keepsake.runtime.concurrency;

import io.keepsake.runtime.Cached;
import io.keepsake.runtime.fixture.SquareHandle;
import io.keepsake.runtime.fixture.SquareKind;
import java.util.HashMap;
import java.util.Map;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;

/** All operations of a handle that do not compute. */
@Param(name = "key", gen = IntGen.class, conf = "0:2")
@Param(name = "value", gen = IntGen.class, conf = "1:9")
public abstract class StoredOperations {
  private final SquareHandle memo;

  StoredOperations(SquareKind kind) {
    this.memo = kind.make(16).squareMemo();
  }

  @Operation
  public void put(@Param(name = "key") int key, @Param(name = "value") int value) {
    memo.put(key, value);
  }

  @Operation
  public @Nullable Long peek(@Param(name = "key") int key) {
    return valueOf(memo.peek(key));
  }

  @Operation
  public boolean contains(@Param(name = "key") int key) {
    return memo.contains(key);
  }

  @Operation
  public boolean invalidate(@Param(name = "key") int key) {
    return memo.invalidate(key);
  }

  @Operation
  public @Nullable Long take(@Param(name = "key") int key) {
    return valueOf(memo.take(key));
  }

  @Operation
  public void invalidateAll() {
    memo.invalidateAll();
  }

  @Operation
  public int size() {
    return memo.size();
  }

  static @Nullable Long valueOf(Cached<Long> cached) {
    return cached.isPresent() ? cached.value() : null;
  }

  /** The same one after the other. */
  public static final class Sequential {
    private final Map<Integer, Long> map = new HashMap<>();

    public void put(int key, int value) {
      map.put(key, (long) value);
    }

    public @Nullable Long peek(int key) {
      return map.get(key);
    }

    public boolean contains(int key) {
      return map.containsKey(key);
    }

    public boolean invalidate(int key) {
      return map.remove(key) != null;
    }

    public @Nullable Long take(int key) {
      return map.remove(key);
    }

    public void invalidateAll() {
      map.clear();
    }

    public int size() {
      return map.size();
    }
  }

  /** Over {@link io.keepsake.runtime.table.LruTable}. */
  public static final class Lru extends StoredOperations {
    public Lru() {
      super(SquareKind.LRU);
    }
  }

  /** Over {@link io.keepsake.runtime.table.TtlTable}. */
  public static final class Ttl extends StoredOperations {
    public Ttl() {
      super(SquareKind.TTL);
    }
  }

  /** Over {@link io.keepsake.runtime.table.SlotTable}. */
  public static final class Slot extends StoredOperations {
    public Slot() {
      super(SquareKind.SLOT);
    }
  }
}
