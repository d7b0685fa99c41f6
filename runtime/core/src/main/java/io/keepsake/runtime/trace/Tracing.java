package io.keepsake.runtime.trace;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * What one thread is computing, as far as that is tracked; used by that thread alone.
 *
 * <p>The thread knows it weakly. A thread of a pool can outlive an application, and would otherwise keep its class loader
 * alive by an object of this class. Whoever computes holds it until the computation has ended, to write back what was here
 * before; while nobody computes, there is nothing in it to be kept.
 */
public final class Tracing {
  private static final ThreadLocal<@Nullable WeakReference<Tracing>> HERE = new ThreadLocal<>();

  /**
   * The trace of the innermost computation; null outside of all. Generated code writes back what was here before: a field,
   * because a write works on an exhausted stack where a call may not.
   */
  public @Nullable Trace current;

  private Tracing() {}

  /**
   * Returns what the current thread is computing.
   *
   * @return the same for one thread, as long as somebody holds it
   */
  public static Tracing here() {
    WeakReference<Tracing> known = HERE.get();
    Tracing tracing = known == null ? null : known.get();
    return tracing == null ? first() : tracing;
  }

  private static Tracing first() {
    Tracing tracing = new Tracing();
    HERE.set(new WeakReference<>(tracing));
    return tracing;
  }
}
