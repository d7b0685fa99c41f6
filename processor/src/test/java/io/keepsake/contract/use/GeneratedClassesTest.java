package io.keepsake.contract.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.contract.use.Orders.Order;
import io.keepsake.runtime.Cached;
import io.keepsake.runtime.MemoConfigException;
import io.keepsake.runtime.Memos;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A generated class, made by a plain {@code new}: each shape that there is. */
class GeneratedClassesTest {

  @Test
  void plainNew_usesTheGlobalMemos() {
    MemoizedEarlyBird bird = new MemoizedEarlyBird(1);
    assertThat(Memos.global().all()).contains(bird.plusMemo());
    assertThat(bird.plus(5)).isEqualTo(6);
    assertThat(bird.plus(5)).isEqualTo(6);
    assertThat(bird.plusMemo().stats().hits()).isEqualTo(1);
  }

  @Test
  void superConstructor_thatCallsAMemoizedMethod_computes() {
    MemoizedEarlyBird bird = new MemoizedEarlyBird(Memos.builder().build(), 41);
    assertThat(bird.first).isEqualTo(42);
    assertThat(bird.computations).isEqualTo(1);
    assertThat(bird.plusMemo().size()).isZero();
    assertThat(bird.plus(41)).isEqualTo(42);
    assertThat(bird.plus(41)).isEqualTo(42);
    assertThat(bird.computations).isEqualTo(2);
  }

  @Test
  void subclassOfAGenericBase_memoizesWhatItInherits() throws Exception {
    MemoizedLengths lengths = new MemoizedLengths(Memos.builder().build(), 100);
    Repository<String, Integer> repository = lengths;
    assertThat(repository.load("abc")).isEqualTo(103);
    assertThat(lengths.load("abc")).isEqualTo(103);
    assertThat(lengths.loaded).containsExactly("abc");
    Cached<Integer> peeked = lengths.loadMemo().peek("abc");
    assertThat(peeked.value()).isEqualTo(103);
    assertThat(repository.all(List.of("abc", "de", "f"), 2)).containsExactly(103, 102);
    assertThat(lengths.loaded)
        .containsExactly("abc", "de"); // the inner call went through the cache
    assertThat(repository.all(List.of("abc", "de", "f"), 2)).containsExactly(103, 102);
    assertThat(lengths.allMemo().stats().hits()).isEqualTo(1);
    assertThatThrownBy(() -> repository.load("")).isInstanceOf(IOException.class);
    assertThat(lengths.loadMemo().contains("")).isFalse();
  }

  @Test
  void interface_isWrapped() {
    AtomicInteger calls = new AtomicInteger();
    Rates rates = new Rates() {
      @Override
      public double rate(String currency) {
        return calls.incrementAndGet();
      }

      @Override
      public int calls() {
        return calls.get();
      }
    };
    MemoizedRates memoized = new MemoizedRates(Memos.builder().build(), rates);
    Rates wrapped = memoized;
    assertThat(wrapped.rate("CHF")).isEqualTo(1);
    assertThat(wrapped.rate("CHF")).isEqualTo(1);
    assertThat(wrapped.calls()).isEqualTo(1);
    assertThat(wrapped.rate("EUR")).isEqualTo(2);
    assertThat(memoized.rateMemo().invalidate("CHF")).isTrue();
    assertThat(wrapped.rate("CHF")).isEqualTo(3);
    assertThat(memoized.rateMemo().capacity()).isEqualTo(8);
    assertThatThrownBy(() -> new MemoizedRates(Memos.builder().build(), null))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("delegate");
  }

  @Test
  void staticMethods_areMemoizedBesideTheirClass() {
    int before = Formulas.COMPUTATIONS.get();
    assertThat(MemoizedFormulas.square(12)).isEqualTo(144);
    assertThat(MemoizedFormulas.square(12)).isEqualTo(144);
    assertThat(MemoizedFormulas.join("a", 1, "b")).isEqualTo("a2");
    assertThat(MemoizedFormulas.join("a", 1, "b")).isEqualTo("a2");
    assertThat(MemoizedFormulas.join("a")).isEqualTo("a0");
    assertThat(Formulas.COMPUTATIONS.get() - before).isEqualTo(3);
    assertThat(MemoizedFormulas.squareMemo().peek(12)).isEqualTo(Cached.of(144L));
    assertThat(MemoizedFormulas.squareMemo().take(12)).isEqualTo(Cached.of(144L));
    assertThat(MemoizedFormulas.square(12)).isEqualTo(144);
    assertThat(Formulas.COMPUTATIONS.get() - before).isEqualTo(4);
  }

  @Test
  void keyBy_andKeyIgnore_decideTheKey() {
    @SuppressWarnings("deprecation") // the annotation that MemoizedType asked for
    CachedDesk desk = new CachedDesk(Memos.builder().build());
    assertThat(desk.total(new Order(7, "first"), "trace 1", 5)).isEqualTo("first/trace 1/5");
    assertThat(desk.total(new Order(7, "second"), "trace 2", 5)).isEqualTo("first/trace 1/5");
    assertThat(desk.total(new Order(8, "third"), "trace 3", 5)).isEqualTo("third/trace 3/5");
    assertThat(desk.total(new Order(7, "fourth"), "trace 4", 6)).isEqualTo("fourth/trace 4/6");
    assertThat(desk.total(null, "trace 5", 5)).isEqualTo("none/trace 5/5");
    assertThat(desk.total(null, "trace 6", 5)).isEqualTo("none/trace 5/5");
    assertThat(desk.computations).hasValue(4);
    assertThat(desk.totalMemo().contains(new Order(7, "any"), 5)).isTrue();
    assertThat(desk.totalMemo().invalidate(new Order(7, "any"), 5)).isTrue();
    assertThat(desk.total(new Order(7, "fifth"), "trace 7", 5)).isEqualTo("fifth/trace 7/5");
  }

  @Test
  void nestedClass_isOverriddenByItsNestedName() {
    MemoizedOrders_Clerk clerk = new MemoizedOrders_Clerk(
        Memos.builder().override("Orders.Clerk.count.capacity", "1").build());
    assertThat(clerk.count(10)).isEqualTo(11);
    assertThat(clerk.count(10)).isEqualTo(11);
    assertThat(clerk.count(20)).isEqualTo(22);
    assertThat(clerk.count(10)).isEqualTo(13);
    assertThat(clerk.countMemo().name()).isEqualTo("Orders.Clerk.count");
    Memos wrong = Memos.builder().override("Orders.Clerk.total.capacity", "1").build();
    assertThatThrownBy(() -> new MemoizedOrders_Clerk(wrong))
        .isInstanceOf(MemoConfigException.class)
        .hasMessageContaining("Orders.Clerk.total.capacity")
        .hasMessageContaining("count");
  }
}
