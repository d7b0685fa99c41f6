package io.keepsake.runtime.table;

import io.keepsake.runtime.tag.Labels;
import io.keepsake.runtime.trace.Trace;

/**
 * Gives each entry of a tracked method its trace when it is linked, and marks what is made of its answer before it is no
 * longer linked, whatever the reason.
 */
final class TracedLinks extends PartIndexes {
  private final Buckets<?> table;
  private final String method;

  TracedLinks(Buckets<?> table, String method) {
    this.table = table;
    this.method = method;
  }

  @Override
  void add(Entry entry) {
    super.add(entry);
    Trace trace = entry.trace();
    if (trace == null) {
      trace = Trace.of(method);
      entry.trace(trace);
    } else {
      trace.arrive();
    }
    watch(entry, trace);
  }

  /** Has a trace hear of the tags of its entry. */
  static void watch(Entry entry, Trace trace) {
    Labels labels = entry.labels();
    if (labels != null) {
      labels.watch(trace);
    }
  }

  @Override
  void remove(Entry entry) {
    leave(entry);
    super.remove(entry);
  }

  @Override
  void clear() {
    table.forEach(TracedLinks::leave);
    super.clear();
  }

  private static void leave(Entry entry) {
    Trace trace = entry.trace();
    if (trace != null) {
      trace.leave();
    }
  }
}
