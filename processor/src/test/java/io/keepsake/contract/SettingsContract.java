package io.keepsake.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.contract.backend.Handle;
import io.keepsake.contract.backend.Kit;
import io.keepsake.contract.backend.Services.Common;
import io.keepsake.contract.backend.Subject;
import io.keepsake.runtime.Memo;
import io.keepsake.runtime.MemoClosedException;
import io.keepsake.runtime.MemoConfigException;
import io.keepsake.runtime.Memos;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link Memos} own: overrides, names, sharing, closing. */
abstract class SettingsContract extends Contract {
  SettingsContract(Kit kit) {
    super(kit);
  }

  private String key(String methodAndAttribute) {
    return kit.prefix() + "Answers." + methodAndAttribute;
  }

  // ---- overrides

  @Test
  void capacity_overridden_isInForce() throws Exception {
    Subject subject = subject("answer.capacity", 2, this::number);
    for (String name : new String[] {"a", "b", "c", "d"}) {
      subject.answer(name);
      subject.named(name);
    }
    assertThat(subject.answerHandle().memo().capacity()).isEqualTo(2);
    assertThat(subject.answerHandle().size()).isEqualTo(2);
    assertThat(subject.namedHandle().memo().capacity()).isEqualTo(1024);
    assertThat(subject.namedHandle().size()).isEqualTo(4);
  }

  @Test
  @ResourceLock(Resources.SYSTEM_PROPERTIES)
  void systemProperty_overrides_andWins() throws Exception {
    withProperty("keepsake." + key("answer.capacity"), "3", () -> {
      Subject subject = subject("answer.capacity", 2, this::number);
      for (int i = 0; i < 10; i++) {
        subject.answer("k" + i);
      }
      assertThat(subject.answerHandle().memo().capacity()).isEqualTo(3);
      assertThat(subject.answerHandle().size()).isEqualTo(3);
    });
  }

  @Test
  @ResourceLock(Resources.SYSTEM_PROPERTIES)
  void malformedSystemProperty_isNamed() throws Exception {
    String property = "keepsake." + key("answer.capacity");
    withProperty(
        property,
        "many",
        () -> assertThatThrownBy(this::numbering)
            .isInstanceOf(MemoConfigException.class)
            .hasMessageContaining(key("answer.capacity"))
            .hasMessageContaining("many"));
    assertThatCode(this::numbering).doesNotThrowAnyException();
  }

  private static void withProperty(String name, String value, ThrowingCallable test)
      throws Exception {
    System.setProperty(name, value);
    try {
      assertThatCode(test).doesNotThrowAnyException();
    } finally {
      System.clearProperty(name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "answer.capacity, 0",
    "answer.capacity, -1",
    "answer.capacity, 1.5",
    "answer.capacity, ''",
    "answer.capacity, 99999999999",
    "aged.ttl, 0",
    "aged.ttl, -5s",
    "aged.ttl, soon",
    "aged.ttl, 0s",
    "aged.ttl, ''",
    "idled.idle, 10 parsecs",
    "answer.waitTimeout, 0ms",
    "answer.enabled, yes",
    "answer.enabled, ''",
    "answer.color, red",
    "answer.backend, LFU",
    "nothing.capacity, 5",
    "Answer.capacity, 5",
  })
  void override_thatCannotBeUsed_isNamed(String attribute, String value) {
    assertThatThrownBy(() -> subject(attribute, value, this::number))
        .isInstanceOf(MemoConfigException.class)
        .hasMessageContaining(key(attribute));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "capacity", "answer.capacity", "..", "A..capacity", ".answer.capacity"})
  void override_withoutAClassAndAMethod_isNamed(String malformed) {
    assertThatThrownBy(() -> memos().override(malformed, "5"))
        .isInstanceOf(MemoConfigException.class)
        .hasMessageContaining("'" + malformed + "'");
  }

  @Test
  void checkOverrides_namesAClassThatMadeNoCache() throws Exception {
    Memos memos = memos()
        .override(key("answer.capacity"), "5")
        .override("Nowhere.answer.capacity", "5")
        .build();
    kit.subject(memos, this::number);
    assertThatThrownBy(memos::checkOverrides)
        .isInstanceOf(MemoConfigException.class)
        .hasMessageContaining("Nowhere.answer")
        .hasMessageNotContaining(key("answer"));
    Memos fine = memos().override(key("answer.capacity"), "5").build();
    assertThatThrownBy(fine::checkOverrides).hasMessageContaining(key("answer"));
    kit.subject(fine, this::number);
    assertThatCode(fine::checkOverrides).doesNotThrowAnyException();
  }

  @Test
  void disabled_computesEachCall() throws Exception {
    Subject subject = subject("answer.enabled", false, this::number);
    assertThat(subject.answer("a")).isEqualTo("a#1");
    assertThat(subject.answer("a")).isEqualTo("a#2");
    subject.answerHandle().put("a", "put");
    assertThat(subject.answerHandle().contains("a")).isFalse();
    assertThat(subject.answer("a")).isEqualTo("a#3");
    assertThat(subject.answerHandle().size()).isZero();
    assertThat(subject.answerHandle().entries()).isEmpty();
    assertThat(subject.named("a")).isEqualTo(subject.named("a"));
  }

  // ---- names

  @Test
  void all_listsTheCachesByName() {
    Memos memos = memos().build();
    Subject subject = kit.subject(memos, this::number);
    assertThat(memos.all())
        .extracting(Memo::name)
        .contains(key("answer"), key("number"), key("later"))
        .doesNotContain(key("named"))
        .anyMatch(name -> name.startsWith("named by "));
    assertThat(memos.all()).contains(subject.answerHandle().memo());
    assertThat(subject.answerHandle().memo()).hasToString(key("answer"));
  }

  // ---- instances

  /** Instances share what is behind their memory, so those whose answers differ are given a place each. */
  @Test
  void instances_haveTheirOwnAnswers() throws Exception {
    Memos memos = memos().build();
    Memos others = kit.keepsBehind() ? memos().build() : memos;
    Subject first = kit.subject(memos, key -> "first");
    Subject second = kit.subject(others, key -> "second");
    assertThat(first.answer("a")).isEqualTo("first");
    assertThat(second.answer("a")).isEqualTo("second");
  }

  @Test
  void scopeOfAClass_isSharedByItsInstances_andSeparateForEachMemos() {
    Memos memos = memos().build();
    Common first = kit.common(memos);
    Common second = kit.common(memos);
    Common elsewhere = kit.common(memos().build());
    String answer = first.common().apply("a");
    assertThat(second.common().apply("a")).isSameAs(answer);
    assertThat(second.memo()).isSameAs(first.memo());
    assertThat(elsewhere.common().apply("a")).isNotEqualTo(answer);
    assertThat(elsewhere.memo()).isNotSameAs(first.memo());
    second.memo().invalidateAll();
    assertThat(first.common().apply("a")).isNotEqualTo(answer);
    assertThat(memos.all()).hasSize(1);
  }

  // ---- closing

  @Test
  void closed_handlesFail_andCallsCompute() throws Exception {
    Memos memos = memos().build();
    Subject subject = kit.subject(memos, counted(this::number));
    subject.answer("a");
    memos.close();
    memos.close();
    assertThat(memos.isClosed()).isTrue();
    assertThat(subject.answer("a")).isEqualTo("a#2");
    assertThat(subject.answer("a")).isEqualTo("a#3");
    Handle<String, @Nullable Object> handle = subject.answerHandle();
    assertClosed(() -> handle.peek("a"));
    assertClosed(() -> handle.contains("a"));
    assertClosed(() -> handle.put("a", "put"));
    assertClosed(() -> handle.invalidate("a"));
    assertClosed(() -> handle.take("a"));
    assertClosed(() -> handle.refresh("a"));
    assertClosed(handle::invalidateAll);
    assertClosed(handle::size);
    assertClosed(handle::entries);
    assertThat(handle.stats().calls()).isEqualTo(3);
    assertThatCode(memos::invalidateAll).doesNotThrowAnyException();
  }

  private void assertClosed(ThrowingCallable operation) {
    assertThatThrownBy(operation)
        .isInstanceOf(MemoClosedException.class)
        .hasMessageContaining(key("answer"));
  }

  @Test
  void oneMemo_closed_leavesTheOthers() throws Exception {
    Memos memos = memos().build();
    Subject subject = kit.subject(memos, counted(this::number));
    subject.answer("a");
    subject.named("a");
    subject.answerHandle().memo().close();
    memos.invalidateAll();
    assertThat(subject.namedHandle().size()).isZero();
    assertThat(subject.answer("a")).isEqualTo("a#3");
    assertThat(subject.answer("a")).isEqualTo("a#4");
    assertThat(subject.named("a")).isEqualTo(subject.named("a"));
  }

  @Test
  void instanceMadeAfterTheClose_computes() throws Exception {
    Memos memos = memos().build();
    memos.close();
    Subject subject = kit.subject(memos, counted(this::number));
    assertThat(subject.answer("a")).isEqualTo("a#1");
    assertThat(subject.answer("a")).isEqualTo("a#2");
    assertClosed(() -> subject.answerHandle().size());
    assertThat(kit.common(memos).common().apply("a")).startsWith("common");
  }

  @Test
  void close_duringAComputation_givesItsAnswer() throws Exception {
    Memos memos = memos().build();
    Subject subject = kit.subject(memos, key -> {
      memos.close();
      return key + "!";
    });
    assertThat(subject.answer("a")).isEqualTo("a!");
    assertClosed(() -> subject.answerHandle().contains("a"));
  }
}
