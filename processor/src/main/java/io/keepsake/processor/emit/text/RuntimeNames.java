package io.keepsake.processor.emit.text;

import com.palantir.javapoet.ClassName;
import io.keepsake.processor.model.plan.table.TableKind;

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

  public static final ClassName BATCH = ClassName.get(BATCHES, "Batch");
  public static final ClassName BUILD_PROGRESS = ClassName.get(RUNTIME, "BuildProgress");
  public static final ClassName REBUILDABLE = ClassName.get(RUNTIME, "Rebuildable");
  public static final ClassName CACHED = ClassName.get(RUNTIME, "Cached");
  public static final ClassName MEMO_CLASS = ClassName.get(SPEC, "MemoClass");
  public static final ClassName MEMO_SPEC = ClassName.get(SPEC, "MemoSpec");
  public static final ClassName LIFETIME = ClassName.get(SPEC, "Lifetime");
  public static final ClassName UNTIL = ClassName.get(SPEC, "Until");
  public static final ClassName SELECTION = ClassName.get(CHANGE, "Selection");
  public static final ClassName CHANGES = ClassName.get(CHANGE, "Changes");
  public static final ClassName PASSED = ClassName.get(CHANGE, "Passed");
  public static final ClassName COMPLETION = ClassName.get(CHANGE, "Completion");
  public static final ClassName KEPT_ANSWERS = ClassName.get(TABLE, "KeptAnswers");
  public static final ClassName CUSTOM_TABLE = ClassName.get(TABLE, "CustomTable");
  public static final ClassName ENTRY = ClassName.get(TABLE, "Entry");
  public static final ClassName TIMED_ENTRY = ClassName.get(TABLE, "TimedEntry");
  public static final ClassName IDLE_ENTRY = ClassName.get(TABLE, "IdleEntry");
  public static final ClassName FRESH_ENTRY = ClassName.get(TABLE, "FreshEntry");
  public static final ClassName WORK = ClassName.get(TABLE, "Work");
  public static final ClassName FILLING = ClassName.get(TABLE, "Filling");
  public static final ClassName KEYS = ClassName.get(TABLE, "Keys");
  public static final ClassName COPIES = ClassName.get(TABLE, "Copies");
  public static final ClassName FUTURES = ClassName.get(TABLE, "Futures");
  public static final ClassName LABELS = ClassName.get("io.keepsake.runtime.tag", "Labels");
  public static final ClassName TRACE = ClassName.get("io.keepsake.runtime.trace", "Trace");
  public static final ClassName TRACING = ClassName.get("io.keepsake.runtime.trace", "Tracing");
  public static final ClassName TIER_SPEC = ClassName.get(SPI, "TierSpec");
  public static final ClassName CODEC = ClassName.get(BYTES, "Codec");
  public static final ClassName CODEC_EXCEPTION = ClassName.get(BYTES, "CodecException");
  public static final ClassName BYTE_SINK = ClassName.get(BYTES, "ByteSink");
  public static final ClassName BYTE_SOURCE = ClassName.get(BYTES, "ByteSource");
  public static final ClassName KEY_SINK = ClassName.get(BYTES, "KeySink");
  public static final ClassName NATURAL_ORDER = ClassName.get(BYTES, "NaturalOrder");
  public static final ClassName ELEMENTS = ClassName.get(BYTES, "Elements");
  public static final ClassName VAR_INTS = ClassName.get(BYTES, "VarInts");
  public static final ClassName VALUES = ClassName.get(BYTES, "Values");

  private RuntimeNames() {}

  /** Returns the class that generated tables of a kind extend. */
  public static ClassName table(TableKind kind) {
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
