package io.keepsake.runtime.table;

import io.keepsake.runtime.MemoClosedException;
import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.tier.ByteTier;
import io.keepsake.runtime.tier.Front;
import io.keepsake.runtime.tier.Removed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as its tier sees it.
 *
 * @param <E> the entries of the table
 */
final class ByteFront<E extends Entry> implements Front {
  private final ByteTable<E, ?> table;

  /** The stamps up to this one have been told. */
  private long seen;

  ByteFront(ByteTable<E, ?> table) {
    this.table = table;
  }

  ByteTable<E, ?> table() {
    return table;
  }

  @Override
  public List<ByteChange.Touch> used() {
    List<ByteChange.Touch> touches = new ArrayList<>();
    long millis = table.millis();
    for (UsedEntries.Use use : UsedEntries.since(seen, table)) {
      ByteKey key = use.entry().outcome == null ? keyIfTold(use.entry()) : null;
      if (key != null) {
        long expires = ByteTable.expires(table.left(use.entry()), millis);
        touches.add(new ByteChange.Touch(key, expires));
      }
      seen = Math.max(seen, use.stamp());
    }
    return touches;
  }

  /** As the table's; null also if nobody can tell, for what is asked here is not for that entry's sake, and must not fail. */
  private @Nullable ByteKey keyIfTold(Entry entry) {
    try {
      return table.keyOf(entry);
    } catch (RuntimeException | StackOverflowError untold) {
      return null;
    }
  }

  /**
   * Gives up what there is no room for; never fails the call that has taken the room.
   *
   * @param evicted what has left the memory of the table
   * @param inMemory how many have not
   */
  void makeRoom(ByteTier bytes, List<Entry> evicted, int inMemory) {
    try {
      if (!evicted.isEmpty() && bytes.fronts().present().size() == 1) {
        evicted.forEach(entry -> evict(entry, bytes));
      }
      bytes.makeRoom(inMemory);
    } catch (StackOverflowError exhausted) {
      // the next call makes room
    } catch (RuntimeException failure) {
      table.failed("make room", failure);
    }
  }

  private void evict(Entry entry, ByteTier bytes) {
    ByteKey key = keyIfTold(entry);
    if (key != null) {
      bytes.evict(key);
    }
  }

  @Override
  public int owed() {
    return table.owed();
  }

  @Override
  public int saveOwed() {
    int offered = 0;
    for (Entry entry = table.oneOwed(); entry != null; entry = table.oneOwed()) {
      E mine = table.cast(entry);
      if (mine != null) {
        table.saveLate(mine);
      }
      offered++;
    }
    return offered;
  }

  @Override
  public void drop(Removed removed) {
    try {
      table.dropRemoved(removed);
    } catch (MemoClosedException closed) {
      // then there is nothing in it
    }
  }
}
