package io.keepsake.runtime.table;

import io.keepsake.runtime.trace.Reading;
import io.keepsake.runtime.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was read, and where.
 *
 * @param table its table
 * @param entry its entry
 * @param trace the trace that the entry had then
 * @param <E> the entries of the table
 */
record Read<E extends Entry>(Tracked<E, ?> table, E entry, Trace trace) implements Reading {

  /** Finds the answer that a call with the same arguments would find in memory, though perhaps a suspect one. */
  @Nullable
  Read<E> now() {
    E found = table.latestInMemory(entry);
    Trace trace = found == null ? null : found.trace();
    return found == null || trace == null ? null : new Read<>(table, found, trace);
  }

  /** Calls the method with the same arguments. */
  void ask() throws Throwable {
    table.recall(entry);
  }

  /** Tells whether another reading is of the same call. */
  boolean isOfSameCall(Read<?> other) {
    return table == other.table && entry.sameKey(other.entry);
  }

  @Override
  public Object answer() {
    return entry;
  }

  @Override
  public boolean hasValue() {
    return entry.outcome == null;
  }

  @Override
  public @Nullable Object value() {
    return entry.value();
  }

  @Override
  public void limit(Trace reader) {
    table.limit(reader, entry);
    reader.limit(trace);
  }
}
