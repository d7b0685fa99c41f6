package io.keepsake.sqlite;

import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.sqlite.database.Database;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Shows all records of several files in the order of their use. The order is that of the beginning, 16 bytes a record; the
 * records are read a few at a time, and no file is held while one is shown.
 */
final class Scan {
  private static final int AT_ONCE = 32;

  private final PriorityQueue<Cursor> cursors =
      new PriorityQueue<>(Comparator.comparingLong(Cursor::used));

  /** Adds all files of a shard. */
  void add(Shard shard) throws IOException {
    for (int number : shard.allNumbers()) {
      long[] order = shard.ask(number, Database::order);
      if (order != null && order.length > 0) {
        cursors.add(new Cursor(shard, number, order));
      }
    }
  }

  void show(Consumer<ByteRecord> visitor) throws IOException {
    while (true) {
      Cursor first = cursors.poll();
      if (first == null) {
        return;
      }
      first.showOne(visitor);
      if (!first.isAtEnd()) {
        cursors.add(first);
      }
    }
  }

  /** A file, and how far it has been shown. */
  private static final class Cursor {
    private final Shard shard;
    private final int number;
    private final long[] order;
    private final Deque<ByteRecord> read = new ArrayDeque<>();
    private int position;
    private int readUpTo;

    Cursor(Shard shard, int number, long[] order) {
      this.shard = shard;
      this.number = number;
      this.order = order;
    }

    long used() {
      return order[position];
    }

    boolean isAtEnd() {
      return position == order.length;
    }

    void showOne(Consumer<ByteRecord> visitor) throws IOException {
      if (position == readUpTo) {
        readSome();
      }
      position += 2;
      ByteRecord next = read.poll();
      if (next != null) {
        visitor.accept(next);
      }
    }

    private void readSome() throws IOException {
      int end = Math.min(order.length, position + 2 * AT_ONCE);
      long[] ids = new long[(end - position) / 2];
      Arrays.setAll(ids, i -> order[position + 2 * i + 1]);
      read.addAll(shard.list(number, database -> database.byId(ids)));
      readUpTo = end;
    }
  }
}
