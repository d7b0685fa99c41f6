package io.keepsake.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.spi.ByteChange;
import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.test.Records;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses that are told many at a time give the order, and the expiry, that they give one by one. */
class ManyUsesTest {
  private static final int RECORDS = 100;
  private static final long LATER = Long.MAX_VALUE - 1;

  @TempDir
  Path directory;

  private static SqliteStore filled(Path directory) throws IOException {
    SqliteStore store = Stores.open(directory);
    List<ByteChange> changes = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      changes.add(new ByteChange.Put(Stores.record("k" + i, 10)));
    }
    store.write(changes);
    return store;
  }

  private static ByteChange use(int i, long expires) {
    return new ByteChange.Touch(Records.key("k" + i), expires);
  }

  private static List<ByteKey> order(SqliteStore store) throws IOException {
    List<ByteKey> keys = new ArrayList<>();
    store.scan(record -> keys.add(record.key()));
    return keys;
  }

  private static List<ByteKey> keys(int... numbers) {
    List<ByteKey> keys = new ArrayList<>();
    for (int number : numbers) {
      keys.add(Records.key("k" + number));
    }
    return keys;
  }

  @Test
  void manyUses_moveRecordsBehindAllOthers_inTheirOrder() throws IOException {
    try (SqliteStore store = filled(directory)) {
      List<ByteChange> uses = new ArrayList<>();
      for (int i = 49; i >= 0; i--) {
        uses.add(use(i, ByteRecord.NEVER));
      }
      store.write(uses);
      List<ByteKey> order = order(store);
      assertThat(order).hasSize(RECORDS);
      assertThat(order.subList(0, 3)).isEqualTo(keys(50, 51, 52));
      assertThat(order.subList(50, 53)).isEqualTo(keys(49, 48, 47));
      assertThat(order.subList(97, 100)).isEqualTo(keys(2, 1, 0));
      assertThat(store.oldest(2)).isEqualTo(keys(50, 51));
    }
  }

  @Test
  void usesAmongOtherChanges_areMadeAsWell() throws IOException {
    try (SqliteStore store = filled(directory)) {
      List<ByteChange> changes = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        changes.add(
            i == 5 ? use(RECORDS, ByteRecord.NEVER) : use(i, i == 20 ? LATER : ByteRecord.NEVER));
      }
      changes.add(new ByteChange.Remove(Records.key("k99")));
      store.write(changes);
      List<ByteKey> order = order(store);
      assertThat(order).hasSize(RECORDS - 1);
      assertThat(order.subList(0, 2)).isEqualTo(keys(5, 40));
      assertThat(order.get(RECORDS - 2)).isEqualTo(Records.key("k39"));
      assertThat(store.get(Records.key("k20")).expires()).isEqualTo(LATER);
      assertThat(store.get(Records.key("k21")).expires()).isEqualTo(ByteRecord.NEVER);
      assertThat(store.get(Records.key("k100"))).isNull();
    }
  }
}
