package io.keepsake.processor.plan;

import io.keepsake.Backend;
import io.keepsake.processor.model.plan.table.TableKind;
import java.util.Map;

/** The table of backends: a new one is a row here, a constant of {@link TableKind}, and its class in the runtime. */
final class Backends {
  private static final Map<Backend, Row> ROWS = Map.of(
      Backend.LRU, new Row(TableKind.LRU, true),
      Backend.LFU, new Row(TableKind.LFU, true),
      Backend.TTL, new Row(TableKind.TTL, true),
      Backend.CUSTOM, new Row(TableKind.CUSTOM, false),
      Backend.PERSISTENT, new Row(TableKind.BYTES, false),
      Backend.FOLDER, new Row(TableKind.BYTES, false));

  private Backends() {}

  /** Returns the row of a backend. */
  static Row row(Backend backend) {
    Row row = ROWS.get(backend);
    if (row == null) {
      throw new IllegalArgumentException("no table for backend " + backend);
    }
    return row;
  }

  /**
   * What a backend is made of.
   *
   * @param table the class that generated tables extend
   * @param slots whether it may be replaced by slots where there are few possible keys, for nothing has to leave then
   */
  record Row(TableKind table, boolean slots) {

    /** Whether answers may come from a store, so that entries have to take them over. */
    boolean restores() {
      return table == TableKind.CUSTOM || table == TableKind.BYTES;
    }
  }
}
