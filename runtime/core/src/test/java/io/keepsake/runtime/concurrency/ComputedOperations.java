package io.keepsake.runtime.concurrency;

import io.keepsake.runtime.fixture.SquareKind;
import io.keepsake.runtime.fixture.Squares;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;

/**
 * Calls of the method and what does not invalidate. Each computation of a key has a number of its own, so that a second
 * one for the same key would be seen.
 */
@Param(name = "key", gen = IntGen.class, conf = "0:2")
public abstract class ComputedOperations {
  private static final int PUT = 100;

  private final AtomicIntegerArray numbers = new AtomicIntegerArray(3);
  private final Squares squares;

  ComputedOperations(SquareKind kind) {
    this.squares = kind.make(16, numbers::incrementAndGet);
  }

  @Operation
  public long compute(@Param(name = "key") int key) {
    return squares.square(key);
  }

  @Operation
  public @Nullable Long peek(@Param(name = "key") int key) {
    return StoredOperations.valueOf(squares.squareMemo().peek(key));
  }

  @Operation
  public boolean contains(@Param(name = "key") int key) {
    return squares.squareMemo().contains(key);
  }

  @Operation
  public int size() {
    return squares.squareMemo().size();
  }

  /** Takes the place of what is being computed, if anything is. */
  @Operation
  public void put(@Param(name = "key") int key) {
    squares.squareMemo().put(key, PUT);
  }

  /** The same one after the other. */
  public static final class Sequential {
    private final Map<Integer, Long> map = new HashMap<>();

    public long compute(int key) {
      return map.computeIfAbsent(key, absent -> 1L);
    }

    public @Nullable Long peek(int key) {
      return map.get(key);
    }

    public boolean contains(int key) {
      return map.containsKey(key);
    }

    public int size() {
      return map.size();
    }

    public void put(int key) {
      map.put(key, (long) PUT);
    }
  }

  /** Over {@link io.keepsake.runtime.table.LruTable}. */
  public static final class Lru extends ComputedOperations {
    public Lru() {
      super(SquareKind.LRU);
    }
  }

  /** Over {@link io.keepsake.runtime.table.TtlTable}. */
  public static final class Ttl extends ComputedOperations {
    public Ttl() {
      super(SquareKind.TTL);
    }
  }

  /** Over {@link io.keepsake.runtime.table.SlotTable}. */
  public static final class Slot extends ComputedOperations {
    public Slot() {
      super(SquareKind.SLOT);
    }
  }
}
