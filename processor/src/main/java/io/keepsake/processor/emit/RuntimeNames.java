package io.keepsake.processor.emit;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.plan.TableKind;

/** The classes of the runtime that generated code names; the processor does not depend on them. */
public final class RuntimeNames {
  private static final String RUNTIME = "io.keepsake.runtime";
  private static final String SPEC = "io.keepsake.runtime.spec";
  private static final String SPI = "io.keepsake.runtime.spi";
  private static final String BYTES = "io.keepsake.runtime.codec";
  private static final String CHANGE = "io.keepsake.runtime.change";
  private static final String BATCHES = "io.keepsake.runtime.batch";
  private static final String TABLE = "io.keepsake.runtime.table";

  /** The place where answers live. */
  public static final ClassName MEMOS = ClassName.get(RUNTIME, "Memos");

  static final ClassName BATCH = ClassName.get(BATCHES, "Batch");
  static final ClassName BUILD_PROGRESS = ClassName.get(RUNTIME, "BuildProgress");
  static final ClassName REBUILDABLE = ClassName.get(RUNTIME, "Rebuildable");
  static final ClassName CACHED = ClassName.get(RUNTIME, "Cached");
  static final ClassName MEMO_CLASS = ClassName.get(SPEC, "MemoClass");
  static final ClassName MEMO_SPEC = ClassName.get(SPEC, "MemoSpec");
  static final ClassName LIFETIME = ClassName.get(SPEC, "Lifetime");
  static final ClassName UNTIL = ClassName.get(SPEC, "Until");
  static final ClassName SELECTION = ClassName.get(CHANGE, "Selection");
  static final ClassName CHANGES = ClassName.get(CHANGE, "Changes");
  static final ClassName COMPLETION = ClassName.get(CHANGE, "Completion");
  static final ClassName KEPT_ANSWERS = ClassName.get(TABLE, "KeptAnswers");
  static final ClassName CUSTOM_TABLE = ClassName.get(TABLE, "CustomTable");
  static final ClassName ENTRY = ClassName.get(TABLE, "Entry");
  static final ClassName TIMED_ENTRY = ClassName.get(TABLE, "TimedEntry");
  static final ClassName IDLE_ENTRY = ClassName.get(TABLE, "IdleEntry");
  static final ClassName FRESH_ENTRY = ClassName.get(TABLE, "FreshEntry");
  static final ClassName WORK = ClassName.get(TABLE, "Work");
  static final ClassName FILLING = ClassName.get(TABLE, "Filling");
  static final ClassName KEYS = ClassName.get(TABLE, "Keys");
  static final ClassName COPIES = ClassName.get(TABLE, "Copies");
  static final ClassName FUTURES = ClassName.get(TABLE, "Futures");
  static final ClassName LABELS = ClassName.get("io.keepsake.runtime.tag", "Labels");
  static final ClassName TRACE = ClassName.get("io.keepsake.runtime.trace", "Trace");
  static final ClassName TRACING = ClassName.get("io.keepsake.runtime.trace", "Tracing");
  static final ClassName TIER_SPEC = ClassName.get(SPI, "TierSpec");
  static final ClassName CODEC = ClassName.get(BYTES, "Codec");
  static final ClassName CODEC_EXCEPTION = ClassName.get(BYTES, "CodecException");
  static final ClassName BYTE_SINK = ClassName.get(BYTES, "ByteSink");
  static final ClassName BYTE_SOURCE = ClassName.get(BYTES, "ByteSource");
  static final ClassName KEY_SINK = ClassName.get(BYTES, "KeySink");
  static final ClassName NATURAL_ORDER = ClassName.get(BYTES, "NaturalOrder");
  static final ClassName ELEMENTS = ClassName.get(BYTES, "Elements");
  static final ClassName VAR_INTS = ClassName.get(BYTES, "VarInts");
  static final ClassName VALUES = ClassName.get(BYTES, "Values");

  private RuntimeNames() {}

  /** Returns the class that generated tables of a kind extend. */
  static ClassName table(TableKind kind) {
    return ClassName.get(
        TABLE,
        switch (kind) {
          case LRU -> "LruTable";
          case LFU -> "LfuTable";
          case TTL -> "TtlTable";
          case CUSTOM -> "CustomTable";
          case HOOKED -> "HookedTable";
          case BYTES -> "ByteTable";
          case SLOTS -> "SlotTable";
        });
  }
}
