package io.keepsake.runtime;

import io.keepsake.runtime.call.CallMode.Kind;
import io.keepsake.runtime.call.CallModes;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Calls that go another way while a block of the application runs; the part of {@link Memos} that is about them. */
abstract class BlockCalls {
  private final CallModes callModes = new CallModes(this::all);

  BlockCalls() {}

  /**
   * Lists the caches that are in use.
   *
   * @return a copy, in the order of their making; several have one name where there are several instances of a class
   */
  public abstract Collection<Memo<?>> all();

  /**
   * Runs calls past these caches: memoized methods that the current thread calls in the block compute, and what is stored
   * stays as it is. Handles work as usual. While such a block runs, hits of other threads take some tens of nanoseconds
   * longer.
   *
   * @param block the calls, {@code () -> prices.quote(sku, 2)}
   * @param <T> what it returns
   * @param <X> what it throws
   * @return what it returns
   * @throws X if it does
   */
  public <T extends @Nullable Object, X extends Throwable> T bypass(MemoBlock<T, X> block)
      throws X {
    return callModes.run(Kind.BYPASS, block);
  }

  /**
   * As {@link #bypass(MemoBlock)}, for calls whose answers are not needed.
   *
   * @param task the calls
   * @param <X> what it throws
   * @throws X if it does
   */
  public <X extends Throwable> void bypass(MemoTask<X> task) throws X {
    callModes.run(Kind.BYPASS, block(task));
  }

  /**
   * Renews what is called: memoized methods that the current thread calls in the block compute, each answer once in the
   * block, and store. Until then others are given the old answers, which stay if the computation fails. While such a block
   * runs, hits of other threads take some tens of nanoseconds longer.
   *
   * @param block the calls
   * @param <T> what it returns
   * @param <X> what it throws
   * @return what it returns
   * @throws X if it does
   */
  public <T extends @Nullable Object, X extends Throwable> T refreshing(MemoBlock<T, X> block)
      throws X {
    return callModes.run(Kind.REFRESHING, block);
  }

  /**
   * As {@link #refreshing(MemoBlock)}, for calls whose answers are not needed.
   *
   * @param task the calls
   * @param <X> what it throws
   * @throws X if it does
   */
  public <X extends Throwable> void refreshing(MemoTask<X> task) throws X {
    callModes.run(Kind.REFRESHING, block(task));
  }

  /**
   * Runs calls that store nothing: memoized methods that the current thread calls in the block are answered by these caches
   * where they can be, and otherwise compute for the caller alone.
   *
   * @param block the calls
   * @param <T> what it returns
   * @param <X> what it throws
   * @return what it returns
   * @throws X if it does
   */
  public <T extends @Nullable Object, X extends Throwable> T readOnly(MemoBlock<T, X> block)
      throws X {
    return callModes.run(Kind.READ_ONLY, block);
  }

  /**
   * As {@link #readOnly(MemoBlock)}, for calls whose answers are not needed.
   *
   * @param task the calls
   * @param <X> what it throws
   * @throws X if it does
   */
  public <X extends Throwable> void readOnly(MemoTask<X> task) throws X {
    callModes.run(Kind.READ_ONLY, block(task));
  }

  private static <X extends Throwable> MemoBlock<Boolean, X> block(MemoTask<X> task) {
    return () -> {
      task.run();
      return true;
    };
  }

  /**
   * Returns the blocks in which calls go another way. For tables.
   *
   * @return always the same
   */
  public CallModes callModes() {
    return callModes;
  }
}
