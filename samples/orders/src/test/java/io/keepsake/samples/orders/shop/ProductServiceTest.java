package io.keepsake.samples.orders.shop;

import static io.keepsake.test.MemoAssertions.assertComputed;
import static io.keepsake.test.MemoAssertions.assertComputedOnce;
import static io.keepsake.test.MemoAssertions.assertNotComputed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.runtime.Memos;
import io.keepsake.samples.orders.Fixtures;
import io.keepsake.samples.orders.database.Database;
import io.keepsake.test.MemosExtension;
import io.keepsake.test.VirtualClock;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(MemosExtension.class)
final class ProductServiceTest {
  private static final long UNKNOWN = 1_000;

  private Database database;
  private MemoizedProductService products;

  @BeforeEach
  void open(Memos memos, @TempDir Path directory) {
    database = Fixtures.database(directory);
    products = new MemoizedProductService(memos, database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void product_again_isNotReadAgain() {
    assertComputedOnce(products.productMemo(), () -> {
      assertThat(products.product(1))
          .hasValueSatisfying(product -> assertThat(product.name()).isEqualTo("product 1"));
      assertThat(products.product(1)).isEqualTo(products.product(1));
    });
    assertThat(database.calls()).containsEntry("ProductService.product", 1L);
  }

  @Test
  void product_ofManyAtOnce_isReadOnce() {
    assertComputedOnce(products.productMemo(), 16, () -> products.product(1));
    assertThat(database.calls()).containsEntry("ProductService.product", 1L);
  }

  @Test
  void product_unknown_isRememberedForAMinute(VirtualClock clock) {
    assertComputedOnce(products.productMemo(), () -> {
      assertThat(products.product(UNKNOWN)).isEmpty();
      clock.advance(Duration.ofSeconds(59));
      assertThat(products.product(UNKNOWN)).isEmpty();
    });
    clock.advance(Duration.ofSeconds(1));
    assertComputedOnce(products.productMemo(), () -> products.product(UNKNOWN));
  }

  @Test
  void product_known_isRememberedForLonger(VirtualClock clock) {
    products.product(1);
    clock.advance(Duration.ofDays(1));
    assertNotComputed(products.productMemo(), () -> products.product(1));
  }

  @Test
  void reprice_isSeenAtOnce_andLeavesOthers() {
    products.product(1);
    products.product(2);
    Product repriced = products.reprice(1, 777);

    assertComputed(products.productMemo(), 1, () -> {
      assertThat(products.product(1)).contains(repriced);
      products.product(2);
    });
    assertThat(repriced.cents()).isEqualTo(777);
  }

  @Test
  void reprice_unknown_changesNothing() {
    products.product(1);
    assertThatThrownBy(() -> products.reprice(UNKNOWN, 777))
        .isInstanceOf(NotFoundException.class)
        .hasMessage("there is no product 1000");

    assertNotComputed(products.productMemo(), () -> products.product(1));
    assertThat(products.reprice(1, 5).revision())
        .isEqualTo(1); // that of the failure was rolled back
  }

  @Test
  void save_whatWasKnownToBeAbsent_isSeenAtOnce() {
    assertThat(products.product(UNKNOWN)).isEmpty();
    Product saved = products.save(UNKNOWN, "new", 50);
    assertThat(products.product(UNKNOWN)).contains(saved);
    Product replaced = products.save(UNKNOWN, "newer", 60);
    assertThat(products.product(UNKNOWN)).contains(replaced);
  }
}
