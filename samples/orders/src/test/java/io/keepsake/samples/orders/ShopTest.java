package io.keepsake.samples.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.Memo;
import io.keepsake.runtime.Memos;
import io.keepsake.samples.orders.database.Database;
import io.keepsake.samples.orders.shop.ForeignRates;
import io.keepsake.test.MemosExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(MemosExtension.class)
final class ShopTest {
  @Test
  void memoized_namesAllCaches(Memos memos, @TempDir Path directory) {
    try (Database database = Fixtures.database(directory)) {
      Shop.open(memos, database, new ForeignRates());

      assertThat(memos.all()).extracting(Memo::name).hasSameElementsAs(Shop.MEMOIZED);
    }
  }
}
