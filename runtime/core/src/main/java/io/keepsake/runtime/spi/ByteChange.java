package io.keepsake.runtime.spi;

import java.util.function.Predicate;

/** One change of a store of bytes. */
public sealed interface ByteChange {

  /**
   * Returns what it is about.
   *
   * @return the call
   */
  ByteKey key();

  /**
   * Tells whether this is to be made.
   *
   * @param isVoid tells which answers are void by now
   * @return false if it is of one of them; a removal is made in any case
   */
  default boolean counts(Predicate<ByteKey> isVoid) {
    return this instanceof Remove || !isVoid.test(key());
  }

  /**
   * Stores a record, in place of what was stored for its key, as the one that was used last.
   *
   * @param record the record
   */
  record Put(ByteRecord record) implements ByteChange {
    @Override
    public ByteKey key() {
      return record.key();
    }
  }

  /**
   * Makes what is stored for a key the one that was used last, and moves its expiry; nothing if there is none.
   *
   * @param key the call
   * @param expires from when on it is too old, in milliseconds since 1970
   */
  record Touch(ByteKey key, long expires) implements ByteChange {}

  /**
   * Removes what is stored for a key; nothing if there is none.
   *
   * @param key the call
   */
  record Remove(ByteKey key) implements ByteChange {}
}
