package io.keepsake.runtime.concurrency;

import io.keepsake.runtime.fixture.SquareKind;
import io.keepsake.runtime.fixture.Squares;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * Calls of a method that reads a source, while the source changes and the cache is told so: nobody may be given what was
 * read before, once a change has been told.
 */
@Param(name = "key", gen = IntGen.class, conf = "0:1")
public abstract class FencedOperations {
  private final AtomicIntegerArray source = new AtomicIntegerArray(2);
  private final Squares squares;

  FencedOperations(SquareKind kind) {
    this.squares = kind.make(16, source::get);
  }

  @Operation
  public long compute(@Param(name = "key") int key) {
    return squares.square(key);
  }

  @Operation
  public void change(@Param(name = "key") int key) {
    source.incrementAndGet(key);
    squares.squareMemo().invalidate(key);
  }

  @Operation
  public void changeAndInvalidateAll(@Param(name = "key") int key) {
    source.incrementAndGet(key);
    squares.squareMemo().invalidateAll();
  }

  @Operation
  public void changeAndTake(@Param(name = "key") int key) {
    source.incrementAndGet(key);
    squares.squareMemo().take(key);
  }

  /** The same one after the other: no cache can be seen. */
  public static final class Sequential {
    private final int[] source = new int[2];

    public long compute(int key) {
      return source[key];
    }

    public void change(int key) {
      source[key]++;
    }

    public void changeAndInvalidateAll(int key) {
      source[key]++;
    }

    public void changeAndTake(int key) {
      source[key]++;
    }
  }

  /** Over {@link io.keepsake.runtime.table.LruTable}. */
  public static final class Lru extends FencedOperations {
    public Lru() {
      super(SquareKind.LRU);
    }
  }

  /** Over {@link io.keepsake.runtime.table.TtlTable}. */
  public static final class Ttl extends FencedOperations {
    public Ttl() {
      super(SquareKind.TTL);
    }
  }

  /** Over {@link io.keepsake.runtime.table.SlotTable}. */
  public static final class Slot extends FencedOperations {
    public Slot() {
      super(SquareKind.SLOT);
    }
  }
}
