package io.keepsake.runtime.change;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All that holds answers of one method: caches, which are held weakly, and what is behind them. */
final class Targets {
  private final Set<Reference<Target>> caches = new LinkedHashSet<>();
  private final ReferenceQueue<Target> collected = new ReferenceQueue<>();
  private final Map<Object, Target> kept = new LinkedHashMap<>();

  synchronized void add(Target cache) {
    for (Reference<?> gone = collected.poll(); gone != null; gone = collected.poll()) {
      caches.remove(gone);
    }
    caches.add(new WeakReference<>(cache, collected));
  }

  synchronized void keep(Object place, Target target) {
    kept.putIfAbsent(place, target);
  }

  /** Lists them: what is behind caches first, so that no cache loads from there what is about to be removed. */
  synchronized List<Target> present() {
    List<Target> present = new ArrayList<>(kept.values());
    for (Reference<Target> reference : caches) {
      Target target = reference.get();
      if (target != null) {
        present.add(target);
      }
    }
    return present;
  }
}
