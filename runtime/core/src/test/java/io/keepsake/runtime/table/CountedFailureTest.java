package io.keepsake.runtime.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.runtime.Memos;
import io.keepsake.runtime.spec.Lifetime;
import io.keepsake.runtime.spec.MemoClass;
import org.junit.jupiter.api.Test;

/**
 * A stack that is exhausted when an answer has just been stored, and is still when that is to be removed: what is left is
 * neither shown nor counted.
 */
class CountedFailureTest {
  private static final class Numbers extends LruTable<NumberEntry, Integer> {
    Numbers(Memos memos) {
      super(
          memos, MemoClass.of("shop", "Numbers", "number").memo("number", "int").capacity(4));
    }

    @Override
    protected Lifetime lifetime() {
      return Lifetime.PLAIN.asking();
    }
  }

  /** An entry whose value is read once, when it is decided how long it lives, and not again after it was stored. */
  private static final class ExhaustedEntry extends NumberEntry {
    private int reads;

    ExhaustedEntry(int number) {
      super(number);
    }

    @Override
    protected Object value() {
      if (reads++ == 1) {
        throw new StackOverflowError();
      }
      return super.value();
    }
  }

  @Test
  void aFailureThatCouldNotBeRemoved_isNotCounted() {
    try (Memos memos = Memos.builder().build()) {
      Numbers numbers = new Numbers(memos);
      numbers.settle(numbers.join(new NumberEntry(1)));
      NumberEntry failing = numbers.join(new ExhaustedEntry(2));

      assertThatThrownBy(() -> numbers.settle(failing)).isInstanceOf(StackOverflowError.class);
      assertThat(numbers.size()).isEqualTo(numbers.entries().size()).isEqualTo(2);
      failing.outcome = new StackOverflowError(); // as generated code does, and then cannot go on

      assertThat(numbers.size()).isEqualTo(numbers.entries().size()).isEqualTo(1);
      NumberEntry again = numbers.join(new NumberEntry(2));
      assertThat(again).isNotSameAs(failing);
      numbers.settle(again);
      assertThat(numbers.size()).isEqualTo(numbers.entries().size()).isEqualTo(2);
    }
  }
}
