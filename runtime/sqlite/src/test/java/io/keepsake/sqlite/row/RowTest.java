package io.keepsake.sqlite.row;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.spi.ByteKey;
import io.keepsake.runtime.spi.ByteRecord;
import io.keepsake.sqlite.Stores;
import io.keepsake.test.Records;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row gives the record that it was made of, or nothing. */
class RowTest {
  private static final ByteKey KEY = Records.key("key");

  private static ByteRecord record(int length, long expires) {
    return new ByteRecord(KEY, Stores.valueOf("key", length), 1_700_000_000_123L, expires);
  }

  private static @Nullable ByteRecord read(Row row, ByteRecord record) {
    return Row.isOf(row.data(), KEY.bytes())
        ? row.record(KEY, row.file() == null ? row.ownValue() : record.value())
        : null;
  }

  private static void assertSame(@Nullable ByteRecord found, ByteRecord record) {
    assertThat(found).isNotNull();
    assertThat(found.value()).isEqualTo(record.value());
    assertThat(found.written()).isEqualTo(record.written());
    assertThat(found.expires()).isEqualTo(record.expires());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 2048, 2049, 10_000})
  void aRow_givesItsRecord_whereverTheValueIs(int length) {
    for (long expires : new long[] {ByteRecord.NEVER, 0, -1, Long.MIN_VALUE, 1_800_000_000_000L}) {
      ByteRecord record = record(length, expires);
      assertSame(read(Row.of(record, null), record), record);
      Row inFile = Row.of(record, "0-a");
      assertThat(inFile.file()).isEqualTo("0-a");
      assertSame(read(inFile, record), record);
      assertThat(Row.key(inFile.data())).isEqualTo(KEY);
    }
  }

  @Test
  void aMovedExpiry_isThatOfTheRecord() {
    for (int length : new int[] {10, 5000}) {
      ByteRecord before = record(length, ByteRecord.NEVER);
      for (long expires : new long[] {5, ByteRecord.NEVER - 1, ByteRecord.NEVER}) {
        Row row = Row.of(before, null);
        Row moved = new Row(Row.withExpiry(row.data(), expires), row.apart());
        assertSame(read(moved, before), record(length, expires));
        assertThat(row.data()).isEqualTo(Row.of(before, null).data());
      }
    }
  }

  @Test
  void everyBitFlipped_andEveryLength_givesNothing() {
    for (ByteRecord record : new ByteRecord[] {
      record(0, ByteRecord.NEVER), record(50, 12345), record(3000, ByteRecord.NEVER)
    }) {
      Row row = Row.of(record, null);
      for (int bit = 0; bit < 8 * row.data().length; bit++) {
        byte[] data = row.data().clone();
        data[bit / 8] ^= (byte) (1 << bit % 8);
        assertThat(read(new Row(data, row.apart()), record)).as("bit %s", bit).isNull();
      }
      for (int length = 0; length < row.data().length; length++) {
        byte[] data = Arrays.copyOf(row.data(), length);
        assertThat(read(new Row(data, row.apart()), record))
            .as("length %s", length)
            .isNull();
      }
      byte[] apart = row.apart();
      if (apart != null) {
        apart = apart.clone();
        apart[7] ^= 1;
        assertThat(read(new Row(row.data(), apart), record)).isNull();
        assertThat(read(new Row(row.data(), null), record)).isNull();
      }
    }
  }

  @Test
  void garbage_isNoRecord_andNoException() {
    long seed = Long.getLong("keepsake-test.seed", System.nanoTime());
    System.out.println("-Dkeepsake-test.seed=" + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 100_000; i++) {
      byte[] data = new byte[random.nextInt(60)];
      random.nextBytes(data);
      if (data.length > 24 && random.nextBoolean()) { // a length that is possible
        data[21] = 0;
        data[22] = 0;
        data[23] = 0;
        data[24] = (byte) random.nextInt(40);
      }
      byte[] apart = random.nextBoolean() ? null : new byte[random.nextInt(5)];
      Row row = new Row(data, apart);
      ByteKey key = Row.key(data);
      assertThat(row.record(key, row.ownValue())).as("%s", i).isNull();
      assertThat(Row.isOf(data, KEY.bytes())).isFalse();
      var unused = row.file();
    }
  }
}
