package io.keepsake.runtime.table;

import io.keepsake.runtime.codec.KeySink;
import org.jspecify.annotations.Nullable;

/** Writes one component of the key of one method as bytes, as its entries do. */
@FunctionalInterface
public interface PartWriter {

  /**
   * Writes a component.
   *
   * @param position where it stands among the components of the key, from 0 on
   * @param part what it is, boxed if it is primitive
   * @param out where to
   * @throws ClassCastException if it is of another type
   */
  void write(int position, @Nullable Object part, KeySink out);
}
