package io.keepsake.contract.use;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.contract.use.Catalog.Order;
import io.keepsake.runtime.Memos;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Parts of keys are compared as keys are, and all caches are reached that have answers of a method. */
class InvalidatedKeysTest {
  private final Memos memos = Memos.builder().build();
  private final Catalog catalog = new MemoizedCatalog(memos);
  private final CatalogChanges changes = new MemoizedCatalogChanges(memos, false);

  @Test
  void numbers_areEqualAsInKeys() {
    int nan = catalog.numbers(Double.NaN, new int[] {1}, "a");
    int zero = catalog.numbers(0.0, new int[] {1}, "a");
    int minus = catalog.numbers(-0.0, new int[] {1}, "a");
    changes.share(-0.0f);
    assertThat(catalog.numbers(Double.NaN, new int[] {1}, "a")).isEqualTo(nan);
    assertThat(catalog.numbers(0.0, new int[] {1}, "a")).isEqualTo(zero);
    assertThat(catalog.numbers(-0.0, new int[] {1}, "a")).isNotEqualTo(minus);
    changes.share(Float.NaN);
    assertThat(catalog.numbers(Double.NaN, new int[] {1}, "a")).isNotEqualTo(nan);
    assertThat(catalog.numbers(0.0, new int[] {1}, "a")).isEqualTo(zero);
  }

  @Test
  void arrays_areEqualByContent() {
    int one = catalog.numbers(1, new int[] {1, 2}, "a");
    int other = catalog.numbers(1, new int[] {1, 3}, "a");
    changes.sizes(new int[] {1, 2});
    assertThat(catalog.numbers(1, new int[] {1, 2}, "a")).isNotEqualTo(one);
    assertThat(catalog.numbers(1, new int[] {1, 3}, "a")).isEqualTo(other);
  }

  @Test
  void arraysInLists_areEqualByContent() {
    int one = catalog.deep(List.of(new int[] {1, 2}), "a");
    int other = catalog.deep(List.of(new int[] {1, 3}), "a");
    assertThat(catalog.deep(List.of(new int[] {1, 2}), "a")).isEqualTo(one);
    changes.rows(List.of(new int[] {1, 2}));
    assertThat(catalog.deep(List.of(new int[] {1, 2}), "a")).isNotEqualTo(one);
    assertThat(catalog.deep(List.of(new int[] {1, 3}), "a")).isEqualTo(other);
  }

  @Test
  void collections_areThoseThatWereGiven() {
    List<String> tags = new ArrayList<>(List.of("x"));
    int first = catalog.lists(tags, new ArrayDeque<>(List.of("y")), TimeUnit.DAYS);
    tags.add("later");
    changes.lists(tags, new ArrayDeque<>(List.of("y")));
    assertThat(catalog.lists(List.of("x"), new ArrayDeque<>(List.of("y")), TimeUnit.DAYS))
        .isEqualTo(first);
    changes.lists(List.of("x"), new ArrayDeque<>(List.of("y")));
    int second = catalog.lists(List.of("x"), new ArrayDeque<>(List.of("y")), TimeUnit.DAYS);
    assertThat(second).isNotEqualTo(first);
    changes.unit(TimeUnit.HOURS);
    assertThat(catalog.lists(List.of("x"), List.of("y"), TimeUnit.DAYS)).isEqualTo(second);
    changes.unit(TimeUnit.DAYS);
    assertThat(catalog.lists(List.of("x"), List.of("y"), TimeUnit.DAYS)).isNotEqualTo(second);
  }

  @Test
  void keyBy_isTakenOfTheWhole_orGivenItself() {
    int first = catalog.ordered(new Order(7, "a"), "p", 1);
    int other = catalog.ordered(new Order(8, "a"), "p", 1);
    int single = catalog.single();
    changes.order(new Order(7, "another"));
    int second = catalog.ordered(new Order(7, "a"), "p", 1);
    assertThat(second).isNotEqualTo(first);
    changes.orderAndSingle(7);
    assertThat(catalog.ordered(new Order(7, "a"), "p", 1)).isNotEqualTo(second);
    assertThat(catalog.ordered(new Order(8, "a"), "p", 1)).isEqualTo(other);
    assertThat(catalog.single()).isNotEqualTo(single);
  }

  @Test
  void accessorThatFails_removesAll_andDoesNotFailTheCall() {
    int first = catalog.ordered(new Order(7, "a"), "p", 1);
    changes.text(() -> 2);
    assertThat(catalog.ordered(new Order(7, "a"), "p", 1)).isEqualTo(first);
    changes.text(() -> {
      throw new IllegalStateException("no length");
    });
    assertThat(catalog.ordered(new Order(7, "a"), "p", 1)).isNotEqualTo(first);
  }

  @Test
  void subclasses_areReached_byWhatTheyInheritAndOverride() {
    Catalog small = new MemoizedSmallCatalog(memos);
    int numbers = small.numbers(1, new int[0], "a");
    int single = small.single();
    changes.share(1);
    changes.single();
    assertThat(small.numbers(1, new int[0], "a")).isNotEqualTo(numbers);
    assertThat(small.single()).isNotEqualTo(single);
  }

  @Test
  void update_isStoredInItsOwnCache_andRemovesFromOthers() {
    Catalog other = new MemoizedCatalog(memos);
    Order order = new Order(7, "a");
    catalog.ordered(order, "p", 1);
    other.ordered(order, "p", 1);
    other.ordered(order, "p", 2);
    catalog.setOrdered(order, 1, 99);
    assertThat(catalog.ordered(order, "p", 1)).isEqualTo(99);
    assertThat(other.ordered(order, "p", 1)).isEqualTo(3);
  }

  @Test
  void inheritedUpdate_isStoredInTheSubclass() {
    SmallCatalog small = new MemoizedSmallCatalog(memos);
    small.setOrdered(new Order(7, "a"), 1, 99);
    assertThat(small.ordered(new Order(7, "a"), "p", 1)).isEqualTo(99);
  }

  @Test
  void callFromAConstructor_reachesAllThatAreInUse() {
    int single = catalog.single();
    CatalogChanges early = new MemoizedCatalogChanges(Memos.builder().build(), true);
    assertThat(catalog.single()).isNotEqualTo(single);
    int second = catalog.single();
    early.single();
    assertThat(catalog.single()).isEqualTo(second);
  }

  @Test
  void otherMemos_areNotReached() {
    int single = catalog.single();
    new MemoizedCatalogChanges(Memos.builder().build(), false).single();
    assertThat(catalog.single()).isEqualTo(single);
  }

  @Test
  void closedCaches_doNotFailTheCall() {
    memos.close();
    changes.single();
    changes.share(1);
    assertThat(catalog.single()).isEqualTo(1);
  }
}
