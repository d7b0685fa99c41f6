package io.keepsake.runtime.trace;

import org.jspecify.annotations.Nullable;

/** What one thread is computing, as far as that is tracked; used by that thread alone. */
public final class Tracing {
  private static final ThreadLocal<Tracing> HERE = ThreadLocal.withInitial(Tracing::new);

  /**
   * The trace of the innermost computation; null outside of all. Generated code writes back what was here before: a field,
   * because a write works on an exhausted stack where a call may not.
   */
  public @Nullable Trace current;

  private Tracing() {}

  /**
   * Returns what the current thread is computing.
   *
   * @return always the same for one thread
   */
  public static Tracing here() {
    return HERE.get();
  }
}
