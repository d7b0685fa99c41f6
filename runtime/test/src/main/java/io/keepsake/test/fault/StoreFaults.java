package io.keepsake.test.fault;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * When a store of a test fails or keeps others waiting. {@code FailingStore} and {@code FailingObjectStore} are such
 * stores.
 *
 * <p>May be used by many threads. Only the newest of {@link #fail} and its like is in force: each takes the
 * place of the one before it.
 */
public abstract class StoreFaults {
  private final Map<StoreOperation, Long> asked = new ConcurrentHashMap<>();
  private final Map<StoreOperation, Long> refused = new ConcurrentHashMap<>();
  private final List<StoreHold> holds = new ArrayList<>();
  private @Nullable Fault fault;

  /** For the stores of this kit. */
  protected StoreFaults() {}

  /** What is thrown, for which operations, and how often still. */
  private record Fault(Throwable failure, Set<StoreOperation> operations, long remaining) {}

  /**
   * Lets operations fail from now on, until {@link #recover()}.
   *
   * @param reason the message of the {@link IOException} that they throw
   * @param operations which ones; all if none is given
   */
  public final void fail(String reason, StoreOperation... operations) {
    failWith(new IOException(Objects.requireNonNull(reason, "reason")), operations);
  }

  /**
   * Lets operations fail from now on, until {@link #recover()}.
   *
   * @param failure what they throw, always this one; a store of bytes can throw no other checked exception than an {@link
   *     IOException}, and makes it the cause of one
   * @param operations which ones; all if none is given
   */
  public final void failWith(Throwable failure, StoreOperation... operations) {
    plan(new Fault(Objects.requireNonNull(failure, "failure"), set(operations), Long.MAX_VALUE));
  }

  /**
   * Lets the next operations fail, and those after them work.
   *
   * @param count how many, at least 1
   * @param reason the message of the {@link IOException} that they throw
   * @param operations which ones fail and are counted; all if none is given
   * @throws IllegalArgumentException if the count is below 1
   */
  public final void failNext(int count, String reason, StoreOperation... operations) {
    if (count < 1) {
      throw new IllegalArgumentException("at least one operation has to fail, not " + count);
    }
    plan(new Fault(new IOException(reason), set(operations), count));
  }

  /** Works again from now on. What is held is not let go. */
  public final synchronized void recover() {
    fault = null;
  }

  /**
   * Keeps operations waiting from now on, before they do or refuse anything, until the hold is released.
   *
   * @param operations which ones; all if none is given
   * @return what shows that somebody waits, and lets them go
   */
  public final StoreHold hold(StoreOperation... operations) {
    StoreHold hold = new StoreHold(set(operations));
    synchronized (this) {
      holds.removeIf(StoreHold::isReleased);
      holds.add(hold);
    }
    return hold;
  }

  /**
   * Returns how often operations were asked for, successful or not.
   *
   * @param operations which ones; all if none is given
   * @return at least 0
   */
  public final long asked(StoreOperation... operations) {
    return sum(asked, operations);
  }

  /**
   * Returns how often operations have failed because the test said so.
   *
   * @param operations which ones; all if none is given
   * @return at least 0
   */
  public final long refused(StoreOperation... operations) {
    return sum(refused, operations);
  }

  /**
   * Counts an operation, waits while it is held, and tells whether it is to fail. For the stores.
   *
   * @param operation what was asked for
   * @return what to throw; null if the operation is to work
   */
  protected final @Nullable Throwable meet(StoreOperation operation) {
    asked.merge(operation, 1L, Long::sum);
    for (StoreHold hold : holds()) {
      hold.meet(operation);
    }
    Throwable failure = failure(operation);
    if (failure != null) {
      refused.merge(operation, 1L, Long::sum);
    }
    return failure;
  }

  private synchronized List<StoreHold> holds() {
    return List.copyOf(holds);
  }

  private synchronized @Nullable Throwable failure(StoreOperation operation) {
    Fault present = fault;
    if (present == null || !present.operations.contains(operation)) {
      return null;
    }
    long remaining = present.remaining - 1;
    fault = remaining == 0 ? null : new Fault(present.failure, present.operations, remaining);
    return present.failure;
  }

  private synchronized void plan(Fault next) {
    fault = next;
  }

  private static long sum(Map<StoreOperation, Long> counts, StoreOperation... operations) {
    return set(operations).stream()
        .mapToLong(each -> counts.getOrDefault(each, 0L))
        .sum();
  }

  private static Set<StoreOperation> set(StoreOperation... operations) {
    return operations.length == 0
        ? EnumSet.allOf(StoreOperation.class)
        : EnumSet.copyOf(Arrays.asList(operations));
  }
}
