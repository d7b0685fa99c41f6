package io.keepsake.processor.model.result;

/** What a memoized method returns, as far as a cache is concerned. */
public enum ResultKind {
  /** Nothing. */
  VOID,

  /** {@link Void}, which is always null. */
  VOID_BOX,

  /** A primitive. */
  PRIMITIVE,

  /** An array whose elements are no arrays. */
  ARRAY,

  /** An array that may hold arrays. */
  DEEP_ARRAY,

  /** Exactly {@link java.util.List}. */
  LIST,

  /** Exactly {@link java.util.Set}. */
  SET,

  /** Exactly {@link java.util.SortedSet}. */
  SORTED_SET,

  /** Exactly {@link java.util.Map}. */
  MAP,

  /** Exactly {@link java.util.SortedMap}. */
  SORTED_MAP,

  /** Exactly {@link java.util.Collection}. */
  COLLECTION,

  /** Another collection or map, of which no copy of the same type can be made. */
  OTHER_COLLECTION,

  /** A {@code CompletableFuture} or {@code CompletionStage}, or what an adapter makes one of. */
  ASYNC,

  /** Another {@link java.util.concurrent.Future}. */
  FUTURE,

  /** A publisher, or another recipe that computes for each one who subscribes to it, and that no adapter is known for. */
  PUBLISHER,

  /** A stream, primitive ones included: it can be read only once. */
  STREAM,

  /** An iterator, enumeration or spliterator: it can be read only once. */
  ITERATOR,

  /** An {@link AutoCloseable} that is no stream: whoever closes it closes it for all. */
  CLOSEABLE,

  /** Anything else. */
  VALUE;

  /** Whether it is a value that can be given more than once. */
  public boolean isKept() {
    return switch (this) {
      case VOID, VOID_BOX, FUTURE, PUBLISHER, STREAM, ITERATOR, CLOSEABLE -> false;
      default -> true;
    };
  }

  /** Whether {@code copy = true} can give each caller a copy of its own. */
  public boolean isCopyable() {
    return switch (this) {
      case ARRAY, DEEP_ARRAY, LIST, SET, SORTED_SET, MAP, SORTED_MAP, COLLECTION -> true;
      default -> false;
    };
  }
}
