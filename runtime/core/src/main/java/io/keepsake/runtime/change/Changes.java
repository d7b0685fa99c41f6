package io.keepsake.runtime.change;

import io.keepsake.runtime.Memo;
import io.keepsake.runtime.MemoClosedException;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.internal.PacedLog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What holds the answers of each method, for those that make them void; one for each {@link Memos}.
 *
 * <p>A cache that fails never fails the caller: what cannot be removed by its key is removed with all others, and what
 * cannot even be removed that way is told to the log. All others have their turn in any case. Only a virtual machine that
 * is out of stack or memory is told to the caller, at the end.
 *
 * <p>Safe for any number of threads.
 */
public final class Changes {
  private static final Map<Changes, Boolean> ALL = Collections.synchronizedMap(new WeakHashMap<>());

  private final Memos memos;
  private final PacedLog log;
  private final Map<String, Targets> targets = new ConcurrentHashMap<>();
  private final Set<String> opened = ConcurrentHashMap.newKeySet();

  /**
   * Creates changes of nobody.
   *
   * @param memos the owner, with a clock
   */
  @SuppressWarnings("this-escape") // the list holds a reference, weakly, and calls nothing yet
  public Changes(Memos memos) {
    this.memos = memos;
    this.log = new PacedLog(memos.clock());
    ALL.put(this, true);
  }

  /**
   * Adds a cache, which its instance owns.
   *
   * @param method the method, such as {@code shop.PriceService.quote(String, int)}
   * @param cache the cache; held weakly
   */
  public void add(String method, Target cache) {
    of(method).add(cache);
  }

  /**
   * Adds what is behind the caches of a method, unless it is there.
   *
   * @param method the method
   * @param place the same for the same
   * @param target what is behind them
   */
  public void keep(String method, Object place, Target target) {
    of(method).keep(place, target);
  }

  private Targets of(String method) {
    return targets.computeIfAbsent(method, first -> new Targets());
  }

  /**
   * Removes all answers of a method.
   *
   * @param changes where, null for everywhere: a constructor of the user's is running, and nobody knows yet
   * @param selection which
   */
  public static void invalidate(@Nullable Changes changes, Selection selection) {
    new Removal(selection, null).run(chosen(changes));
  }

  /**
   * Removes the answers of a method that have some parts of the key.
   *
   * @param changes where, null for everywhere
   * @param selection which
   * @param parts gives the parts; if it fails, all answers are removed
   */
  public static void invalidate(
      @Nullable Changes changes, Selection selection, Supplier<@Nullable Object[]> parts) {
    new Removal(selection, parts).run(chosen(changes));
  }

  /**
   * Removes an answer, and stores another one.
   *
   * @param changes where; null for everywhere, and then nothing is stored
   * @param selection which
   * @param parts gives all parts of the key
   * @param put is shown each cache of the method, to store an answer
   */
  public static void update(
      @Nullable Changes changes,
      Selection selection,
      Supplier<@Nullable Object[]> parts,
      Consumer<Memo<?>> put) {
    new Removal(selection, parts).run(chosen(changes));
    if (changes != null) {
      changes.put(selection, put);
    }
  }

  private static List<Changes> chosen(@Nullable Changes changes) {
    if (changes != null) {
      return List.of(changes);
    }
    synchronized (ALL) {
      return ALL.keySet().stream().filter(each -> !each.memos.isClosed()).toList();
    }
  }

  private void put(Selection selection, Consumer<Memo<?>> put) {
    for (Target target : of(selection.target()).present()) {
      Memo<?> memo = target.memo();
      try {
        if (memo != null) {
          put.accept(memo);
        }
      } catch (MemoClosedException closed) {
        // then nobody asks it
      } catch (RuntimeException failure) {
        log.warn(
            "An answer of " + selection + " could not be stored; it is computed anew", failure);
      }
    }
  }

  /** Lists what holds answers of a method; what is outside of memory is looked for once. */
  List<Target> targets(Selection selection) {
    Consumer<Memos> opener = selection.opener();
    if (opener != null && memos.isClosed()) {
      log.warn("Answers of " + selection
          + " are invalidated after their Memos were closed; what is kept outside of memory stays");
    } else if (opener != null && !opened.contains(selection.target())) {
      try {
        opener.accept(memos);
        opened.add(selection.target());
      } catch (RuntimeException failure) {
        warn(
            "What is kept of " + selection + " could not be opened, and so not be invalidated",
            failure);
      }
    }
    return of(selection.target()).present();
  }

  /**
   * Lists the caches of a method.
   *
   * @param method the method
   * @return a copy
   */
  public List<Memo<?>> caches(String method) {
    List<Memo<?>> caches = new ArrayList<>();
    Targets known = targets.get(method);
    if (known != null) {
      for (Target target : known.present()) {
        Memo<?> memo = target.memo();
        if (memo != null) {
          caches.add(memo);
        }
      }
    }
    return caches;
  }

  /** Voids what is made of the answers of a method. */
  void changed(String method) {
    memos.relations().changed(method);
  }

  void warn(String message, Throwable cause) {
    log.warn(message, cause);
  }
}
