package io.keepsake.runtime.codec;

import org.jspecify.annotations.Nullable;

/**
 * Turns values of one type into bytes and back. Generated for the types that Keepsake knows; for others an application
 * writes one and names it by {@code @MemoizeCodec}.
 *
 * <p>A codec has no state and is safe for any number of threads. One named by {@code @MemoizeCodec} is a class with a
 * constructor without parameters that generated code can call.
 *
 * @param <T> the type
 */
public interface Codec<T extends @Nullable Object> {

  /**
   * Writes a value.
   *
   * @param value the value; null as well, if the type has it
   * @param out where to
   * @throws CodecException if this value cannot be written, and is not to be stored
   */
  void write(T value, ByteSink out);

  /**
   * Reads what {@link #write} wrote. The bytes may be damaged or hostile: read counts by {@link ByteSource#readCount()},
   * which bounds them by what is left, and throw what {@link ByteSource#malformed} gives for what cannot be.
   *
   * @param in where from
   * @return the value
   * @throws CodecException if the bytes are not those of a value
   */
  T read(ByteSource in);

  /**
   * Returns the number of this encoding. What was written under another one is never read: raise it when the bytes change.
   *
   * @return 1, unless overridden
   */
  default int version() {
    return 1;
  }
}
