package io.keepsake.runtime.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Calls for which an answer of long ago may be left behind the memory, for what the application gave us to keep answers
 * has failed to remove or to replace it. Before such a call is looked up the answer is removed again; as long as that
 * fails, there is none.
 *
 * <p>If there are more than {@value #MOST} of them, or all answers could not be removed, none is believed until they have
 * been. Safe for several threads; no lock is held while answers are removed or calls compared.
 *
 * @param <C> a call
 */
public final class Doubts<C> {
  /** So many are remembered one by one. */
  static final int MOST = 1_024;

  private final BiPredicate<C, C> areSame;
  private final ConcurrentMap<Object, Doubt<C>> known = new ConcurrentHashMap<>();

  /** Removals of everything, by their numbers: what was begun, and what was done. */
  private final AtomicLong begun = new AtomicLong();

  private final AtomicLong done = new AtomicLong();

  /** The calls of one key. A new object for each change, so that who has settled one does not settle a later one. */
  private static final class Doubt<C> {
    final List<C> calls;

    Doubt(List<C> calls) {
      this.calls = calls;
    }
  }

  /** Something that is done to what is kept. */
  public interface Change {
    /**
     * Does it.
     *
     * @throws Exception if nobody knows whether it was done
     */
    void run() throws Exception;
  }

  /**
   * Removes what is kept for one call.
   *
   * @param <C> a call
   */
  public interface Removal<C> {
    /**
     * Removes it.
     *
     * @param call the call
     * @return whether there was something
     * @throws Exception if it may be there still
     */
    boolean remove(C call) throws Exception;
  }

  /**
   * Creates one without doubts.
   *
   * @param areSame tells whether two calls with the same key are one
   */
  public Doubts(BiPredicate<C, C> areSame) {
    this.areSame = areSame;
  }

  /**
   * Removes what is kept for a call. From then on there is a doubt if that has failed, and no older one if not.
   *
   * @param key what is equal for equal calls, perhaps for others too
   * @param call the call
   * @param removal what removes it
   * @return what the removal says, whether there was something
   * @throws Exception what it has thrown
   */
  public boolean remove(Object key, C call, Removal<C> removal) throws Exception {
    return change(key, call, () -> removal.remove(call));
  }

  /**
   * Keeps something for a call, with doubts as for {@link #remove} if it may take the place of something else.
   *
   * @param key what is equal for equal calls, perhaps for others too
   * @param call the call
   * @param isNew whether nothing is kept for the call, so that nothing old is left if this fails
   * @param change what is done
   * @throws Exception what it has thrown
   */
  public void put(Object key, C call, boolean isNew, Change change) throws Exception {
    if (isNew) {
      change.run();
    } else {
      var unused = change(key, call, () -> {
        change.run();
        return true;
      });
    }
  }

  private boolean change(Object key, C call, Callable<Boolean> change) throws Exception {
    Doubt<C> before = known.get(key);
    boolean isDone = false;
    try {
      boolean answer = change.call();
      isDone = true;
      return answer;
    } finally {
      if (!isDone) {
        add(key, call);
      } else if (before != null && before.calls.size() == 1 && isIn(call, before)) {
        known.remove(key, before);
      }
    }
  }

  private void add(Object key, C call) {
    Doubt<C> before = known.get(key);
    boolean isAdded = false;
    while (!isAdded) {
      if (before == null ? known.size() >= MOST : before.calls.size() >= MOST) {
        begun.incrementAndGet();
        return;
      }
      List<C> calls = new ArrayList<>(before == null ? List.of() : before.calls);
      if (before == null || !isIn(call, before)) {
        calls.add(call);
      }
      Doubt<C> after = new Doubt<>(calls);
      isAdded = before == null
          ? known.putIfAbsent(key, after) == null
          : known.replace(key, before, after);
      before = isAdded ? before : known.get(key);
    }
  }

  /** Calls that cannot be compared are two. */
  private boolean isIn(C call, Doubt<C> doubt) {
    try {
      return doubt.calls.stream().anyMatch(each -> areSame.test(call, each));
    } catch (RuntimeException | StackOverflowError unknown) {
      return false;
    }
  }

  /**
   * Removes all answers.
   *
   * @param removal what removes them
   * @throws Exception what it has thrown; then no answer is believed until this has been done
   */
  public void clear(Change removal) throws Exception {
    long number = begun.incrementAndGet();
    List<Map.Entry<Object, Doubt<C>>> before = new ArrayList<>();
    known.forEach((key, doubt) -> before.add(Map.entry(key, doubt)));
    removal.run();
    before.forEach(each -> known.remove(each.getKey(), each.getValue()));
    done.accumulateAndGet(number, Math::max);
  }

  /**
   * Tells whether answers can be believed, but for single ones.
   *
   * @return false if {@link #clear} has to be done first
   */
  public boolean areSingle() {
    return done.get() >= begun.get();
  }

  /**
   * Removes what may be left of a call before it is looked up.
   *
   * @param key the key of the call
   * @param removal what removes an answer
   * @throws Exception what it has thrown; then the call must not be looked up
   */
  public void settle(Object key, Removal<C> removal) throws Exception {
    @Nullable Doubt<C> doubt = known.get(key);
    if (doubt != null) {
      for (C call : doubt.calls) {
        removal.remove(call);
      }
      known.remove(key, doubt);
    }
  }
}
