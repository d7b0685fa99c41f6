package io.keepsake.runtime.spi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where the answers of one method are kept as bytes, behind its memory: a database, a folder, a server.
 *
 * <p>A store belongs to one version of one method and is called by many threads at once; other processes may use the same
 * place. It holds at most as many records, and bytes, as its {@link StoreSettings} say: when there are more, expired ones
 * leave first, then those used longest ago. It may give back less than it was given, never anything else: what cannot be
 * read back whole is absent.
 *
 * <p>Any method may throw an {@link IOException} or a runtime exception. The caller then goes on without the store, says so
 * once, and asks again later; so a store should fail fast rather than wait, and must be usable again when what hindered it
 * is gone. What is damaged it sets aside by itself, and goes on empty.
 *
 * <p>{@code StoreContract} of {@code keepsake-test} shows whether an implementation keeps all this.
 */
public interface ByteStore extends AutoCloseable {
  /** The {@link #period()} of a store that others may have open. */
  long NOT_ALONE = -1;

  /**
   * Looks up a record. Does not change the order of use; the caller says so by a {@link ByteChange.Touch}.
   *
   * @param key the call; all of its bytes have to be equal
   * @return the record, expired ones included as long as they are there; null if there is none
   * @throws IOException if the store cannot tell
   */
  @Nullable
  ByteRecord get(ByteKey key) throws IOException;

  /**
   * Stores a record, in place of what was stored for its key. When this returns, other processes find it, and the end of
   * this one does not lose it.
   *
   * @param record the record
   * @throws IOException if it was not stored
   */
  void put(ByteRecord record) throws IOException;

  /**
   * Removes a record. When this returns, no process finds it.
   *
   * @param key the call
   * @return true if there was one
   * @throws IOException if it may still be there
   */
  boolean remove(ByteKey key) throws IOException;

  /**
   * Removes all records. When this returns, no process finds any of those that were there before.
   *
   * @throws IOException if some may still be there
   */
  void clear() throws IOException;

  /**
   * Shows all records, the one that was used longest ago first; expired ones may be among them.
   *
   * @param visitor is shown each; may call this store
   * @throws IOException if some could not be shown
   */
  void scan(Consumer<ByteRecord> visitor) throws IOException;

  /**
   * Returns the keys of the records that were used longest ago, in that order.
   *
   * @param count how many at the most
   * @return a list that the caller may keep
   * @throws IOException if the store cannot tell
   */
  default List<ByteKey> oldest(int count) throws IOException {
    List<ByteKey> keys = new ArrayList<>();
    scan(record -> {
      if (keys.size() < count) {
        keys.add(record.key());
      }
    });
    return keys;
  }

  /**
   * Returns the number of records.
   *
   * @return at least 0; expired ones that are still there count
   * @throws IOException if the store cannot tell
   */
  long size() throws IOException;

  /**
   * Makes some changes, in their order, all or none if the store can. Recency follows the order: the last one is the most
   * recently used.
   *
   * @param changes what to change; at most one for a key
   * @throws IOException if not all of them were made
   */
  default void write(List<ByteChange> changes) throws IOException {
    for (ByteChange change : changes) {
      if (change instanceof ByteChange.Put put) {
        put(put.record());
      } else if (change instanceof ByteChange.Remove remove) {
        remove(remove.key());
      } else if (change instanceof ByteChange.Touch touch) {
        touch(touch.key(), touch.expires());
      }
    }
  }

  /**
   * As {@link #write(List)}, but for what others have made void in the meantime: that is left out, and what was there stays.
   * A store that can keep all others from changing it asks while it does, just before it makes the changes. One that cannot,
   * as this one does, leaves a moment in between; what turns out to be void after all is then taken back by the caller.
   *
   * @param changes what to change; at most one for a key
   * @param recheck tells which of them are void; not of removals, which are all made
   * @return whether nobody could change the store between the answer and the changes
   * @throws IOException if not all of them were made
   */
  default boolean write(List<ByteChange> changes, Recheck recheck) throws IOException {
    Predicate<ByteKey> isVoid = recheck.voidByNow();
    write(changes.stream().filter(change -> change.counts(isVoid)).toList());
    return false;
  }

  /**
   * Makes a record the one that was used last, and moves its expiry; nothing if there is none.
   *
   * @param key the call
   * @param expires from when on it is too old, in milliseconds since 1970
   * @throws IOException if the store cannot
   */
  void touch(ByteKey key, long expires) throws IOException;

  /**
   * Is given somebody to tell what others change, before it is used for anything else. A store need not tell anything, as this
   * one does not: where processes share its {@link StoreSettings#directory}, they tell each other. It is for stores that
   * others change who do not have that directory, such as a server: what they remove or replace is given from memory here
   * until it is told.
   *
   * @param changes is told of changes; may be called at once, and until the store is closed
   */
  default void listen(ChangesElsewhere changes) {}

  /**
   * Returns the number of the period in which certainly nobody else has this store open, in this process or another one, so
   * that there is nothing to hear from anybody. It has to be over before anybody else who opens the store gets to see it.
   * Asked before each look-up that memory cannot answer: a store that would take longer to find out than one call of the
   * system does not try, as this one does not.
   *
   * @return at least 0, for each period another number; {@link #NOT_ALONE} if somebody else may have it open
   */
  default long period() {
    return NOT_ALONE;
  }

  /**
   * Called some ten times a second while the store is open, so that it can let go of what it only holds to answer the next
   * look-up sooner. Does nothing unless overridden.
   *
   * @throws IOException if something has failed, which changes nothing for the caller
   */
  default void rest() throws IOException {}

  /**
   * Makes what was written so far survive even a failure of the whole machine, as far as the store can.
   *
   * @throws IOException if it may not survive
   */
  void flush() throws IOException;

  /**
   * Gives back all resources. Other processes are not disturbed. Closing twice does nothing.
   *
   * @throws IOException if something that was written may be lost
   */
  @Override
  void close() throws IOException;
}
