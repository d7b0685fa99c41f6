package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.contract.backend.Handle;
import io.keepsake.contract.backend.Kit;
import io.keepsake.contract.backend.Subject;
import io.keepsake.runtime.Cached;
import io.keepsake.runtime.CachedEntry;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one thread sees of calls and of the operations of a handle. */
abstract class LookupContract extends Contract {
  LookupContract(Kit kit) {
    super(kit);
  }

  @Test
  void call_repeated_isAHit() throws Exception {
    Subject subject = numbering();
    assertThat(subject.answer("a")).isEqualTo("a#1");
    assertThat(subject.answer("b")).isEqualTo("b#2");
    assertThat(subject.answer("a")).isEqualTo("a#1");
    assertThat(subject.answer(new String("b"))).isEqualTo("b#2");
    assertThat(computations).hasValue(2);
  }

  static Stream<@Nullable Object> emptyValues() {
    return Stream.of(
        null,
        0,
        0L,
        false,
        "",
        '\0',
        Double.NaN,
        List.of(),
        Set.of(),
        Map.of(),
        Collections.emptyList(),
        Optional.empty(),
        OptionalInt.empty(),
        new int[0]);
  }

  @ParameterizedTest
  @MethodSource("emptyValues")
  void emptyValue_secondCall_isAHit(@Nullable Object value) throws Exception {
    Subject subject = subject(key -> value);
    Handle<String, @Nullable Object> handle = subject.answerHandle();
    assertThat(subject.answer("a")).isSameAs(value);
    assertThat(subject.answer("a")).isSameAs(value);
    assertThat(computations).hasValue(1);
    assertThat(handle.contains("a")).isTrue();
    assertThat(handle.peek("a")).isEqualTo(Cached.of(value));
    assertThat(handle.take("a")).isEqualTo(Cached.of(value));
    assertThat(handle.take("a").isPresent()).isFalse();
  }

  @Test
  void zero_ofAPrimitive_isAHit() {
    Subject subject = subject(key -> 0L);
    assertThat(subject.number(7)).isZero();
    assertThat(subject.number(7)).isZero();
    assertThat(computations).hasValue(1);
    assertThat(subject.numberHandle().peek(7)).isEqualTo(Cached.of(0L));
  }

  @Test
  void null_whenSkipped_isComputedEachTime() throws Exception {
    AtomicBoolean empty = new AtomicBoolean(true);
    Subject subject = subject(key -> empty.get() ? null : "there");
    assertThat(subject.unlessNull("a")).isNull();
    assertThat(subject.unlessNull("a")).isNull();
    assertThat(computations).hasValue(2);
    assertThat(subject.unlessNullHandle().contains("a")).isFalse();
    assertThat(subject.unlessNullHandle().size()).isZero();
    empty.set(false);
    assertThat(subject.unlessNull("a")).isEqualTo("there");
    assertThat(subject.unlessNull("a")).isEqualTo("there");
    assertThat(computations).hasValue(3);
  }

  @Test
  void null_whenSkipped_isNeitherPutNorKeptByARefresh() throws Exception {
    AtomicBoolean empty = new AtomicBoolean();
    Subject subject = subject(key -> empty.get() ? null : "there");
    Handle<String, @Nullable Object> handle = subject.unlessNullHandle();
    handle.put("a", null);
    assertThat(handle.contains("a")).isFalse();
    subject.unlessNull("a");
    empty.set(true);
    assertThat(handle.refresh("a")).isNull();
    assertThat(handle.contains("a")).isFalse();
  }

  @Test
  void exception_isNotStored_andPassesUnchanged() throws Exception {
    Exception checked = new IOException("not now");
    AtomicBoolean fails = new AtomicBoolean(true);
    Subject subject = subject(key -> {
      if (fails.get()) {
        throw checked;
      }
      return "well";
    });
    assertThatThrownBy(() -> subject.answer("a")).isSameAs(checked);
    assertThatThrownBy(() -> subject.answer("a")).isSameAs(checked);
    assertThat(computations).hasValue(2);
    assertThat(subject.answerHandle().contains("a")).isFalse();
    assertThat(subject.answerHandle().size()).isZero();
    fails.set(false);
    assertThat(subject.answer("a")).isEqualTo("well");
    assertThat(subject.answerHandle().stats().failures()).isEqualTo(2);
  }

  @Test
  void error_isNotStored_andPassesUnchanged() throws Exception {
    AssertionError error = new AssertionError("broken");
    Subject subject = subject(key -> {
      throw error;
    });
    assertThatThrownBy(() -> subject.answer("a")).isSameAs(error);
    assertThat(subject.answerHandle().contains("a")).isFalse();
  }

  @Test
  void put_isFoundByCalls_andReplaces() throws Exception {
    Subject subject = numbering();
    Handle<String, @Nullable Object> handle = subject.answerHandle();
    handle.put("a", "put");
    assertThat(subject.answer("a")).isEqualTo("put");
    handle.put("a", null);
    assertThat(subject.answer("a")).isNull();
    assertThat(handle.peek("a").isPresent()).isTrue();
    assertThat(handle.size()).isEqualTo(1);
    assertThat(computations).hasValue(0);
  }

  @Test
  void invalidate_removesOneKey_andTellsWhetherItWasThere() throws Exception {
    Subject subject = numbering();
    Handle<String, @Nullable Object> handle = subject.answerHandle();
    subject.answer("a");
    subject.answer("b");
    assertThat(handle.invalidate("a")).isTrue();
    assertThat(handle.invalidate("a")).isFalse();
    assertThat(handle.invalidate("never")).isFalse();
    assertThat(handle.contains("a")).isFalse();
    assertThat(handle.peek("a")).isEqualTo(Cached.absent());
    assertThat(handle.contains("b")).isTrue();
    assertThat(subject.answer("a")).isEqualTo("a#3");
  }

  @Test
  void invalidateAll_removesAllKeysOfThisMethodOnly() throws Exception {
    Subject subject = numbering();
    subject.answer("a");
    subject.answer("b");
    subject.named("a");
    subject.answerHandle().invalidateAll();
    assertThat(subject.answerHandle().size()).isZero();
    assertThat(subject.answerHandle().contains("a")).isFalse();
    assertThat(subject.namedHandle().contains("a")).isTrue();
    assertThat(subject.answer("b")).isEqualTo("b#4");
  }

  @Test
  void take_readsAndRemoves() throws Exception {
    Subject subject = numbering();
    Handle<String, @Nullable Object> handle = subject.answerHandle();
    assertThat(handle.take("a")).isEqualTo(Cached.absent());
    subject.answer("a");
    assertThat(handle.take("a")).isEqualTo(Cached.of("a#1"));
    assertThat(handle.take("a")).isEqualTo(Cached.absent());
    assertThat(subject.answer("a")).isEqualTo("a#2");
  }

  @Test
  void refresh_computesAnew_orForTheFirstTime() throws Exception {
    Subject subject = numbering();
    Handle<String, @Nullable Object> handle = subject.answerHandle();
    assertThat(handle.refresh("a")).isEqualTo("a#1");
    assertThat(subject.answer("a")).isEqualTo("a#1");
    assertThat(handle.refresh("a")).isEqualTo("a#2");
    assertThat(subject.answer("a")).isEqualTo("a#2");
    assertThat(handle.size()).isEqualTo(1);
  }

  @Test
  void refresh_thatFails_keepsTheOldAnswer() throws Exception {
    AtomicBoolean fails = new AtomicBoolean();
    Subject subject = subject(key -> {
      if (fails.get()) {
        throw new IOException("not now");
      }
      return number(key);
    });
    subject.answer("a");
    fails.set(true);
    assertThatThrownBy(() -> subject.answerHandle().refresh("a")).isInstanceOf(IOException.class);
    assertThat(subject.answer("a")).isEqualTo("a#1");
  }

  @Test
  void peekAndContains_doNotCount() throws Exception {
    Subject subject = numbering();
    subject.answer("a");
    subject.answerHandle().peek("a");
    subject.answerHandle().peek("b");
    subject.answerHandle().contains("a");
    subject.answerHandle().contains("b");
    assertThat(subject.answerHandle().stats().hits()).isZero();
    assertThat(subject.answerHandle().stats().misses()).isEqualTo(1);
  }

  @Test
  void entries_listArgumentsAndAnswers() throws Exception {
    Subject subject = numbering();
    subject.answer("a");
    subject.answer("b");
    subject.answerHandle().put("c", null);
    assertThat(subject.answerHandle().entries())
        .containsExactlyInAnyOrder(
            new CachedEntry<>(List.of("a"), "a#1"),
            new CachedEntry<>(List.of("b"), "b#2"),
            new CachedEntry<@Nullable Object>(List.of("c"), null));
  }
}
