package io.keepsake.runtime.trace;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trace as its sources know it: weakly, so that an answer which lives long does not keep the caches of objects that are
 * gone. It knows the sources weakly as well, and leaves them when the trace is dropped or was collected.
 */
final class Dependent extends WeakReference<Trace> {
  private static final ReferenceQueue<Trace> COLLECTED = new ReferenceQueue<>();

  /** Null once this has left them; guarded by this. */
  private @Nullable List<WeakReference<Source>> sources = new ArrayList<>(2);

  Dependent(Trace trace) {
    super(trace, COLLECTED);
  }

  /** Has this hear of a source; false if it is too late to hear of it. */
  boolean join(Source source) {
    leaveCollected();
    WeakReference<Source> handle = source.add(this);
    if (handle == null) {
      return false;
    }
    if (!remember(handle)) {
      source.remove(this);
    }
    return true;
  }

  private synchronized boolean remember(WeakReference<Source> handle) {
    if (sources == null) {
      return false;
    }
    if (sources.isEmpty() || sources.get(sources.size() - 1) != handle) {
      sources.add(handle);
    }
    return true;
  }

  /** Leaves all sources, for good. */
  void leave() {
    List<WeakReference<Source>> left;
    synchronized (this) {
      left = sources == null ? List.of() : sources;
      sources = null;
    }
    for (WeakReference<Source> handle : left) {
      Source source = handle.get();
      if (source != null) {
        source.remove(this);
      }
    }
  }

  private static void leaveCollected() {
    for (Reference<?> gone = COLLECTED.poll(); gone != null; gone = COLLECTED.poll()) {
      ((Dependent) gone).leave();
    }
  }
}
