package io.keepsake.runtime.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.keepsake.runtime.MemoClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class TraceTest {
  private static Trace trace() {
    return Trace.of("shop.Prices.quote(String)");
  }

  private static Trace on(Source... sources) {
    Trace trace = trace();
    for (Source source : sources) {
      trace.dependOn(source);
    }
    return trace;
  }

  /** An answer with a trace, and perhaps without a value. */
  private record Answer(Object answer, Trace trace, boolean hasValue) implements Reading {
    @Override
    public @Nullable Object value() {
      return answer;
    }

    @Override
    public void limit(Trace reader) {
      reader.limit(trace);
    }
  }

  @Test
  void leaving_marksAllAbove_andNobodyElse() {
    Trace source = trace();
    Trace other = trace();
    Trace one = on(source);
    Trace two = on(other);
    Trace both = on(one, two);
    source.leave();
    assertThat(List.of(source, one, both)).allMatch(Trace::isSuspect);
    assertThat(List.of(other, two)).noneMatch(Trace::isSuspect);
    assertThat(both.isRefuted()).isFalse();
    assertThat(both.isOutdated()).isTrue();
    assertThat(source.isOutdated()).isFalse();
  }

  @Test
  void whoComesTooLate_isMarked_andWhatIsMadeOfIt() {
    Trace source = trace();
    Trace reader = trace();
    Trace above = on(reader);
    source.leave();
    reader.dependOn(source);
    assertThat(List.of(reader, above)).allMatch(Trace::isSuspect);
  }

  @Test
  void answerOutsideOfATable_isTrustedByNobody_untilItArrives() {
    Trace outside = Trace.outside("shop.Prices.quote(String)");
    assertThat(Trace.isSuspect(on(outside))).isTrue();
    outside.arrive();
    assertThat(Trace.isSuspect(outside)).isFalse();
    assertThat(Trace.isSuspect(on(outside))).isFalse();
    outside.leave();
    assertThat(outside.isOutdated())
        .as("nothing that it is made of has changed")
        .isFalse();
    outside.arrive();
    assertThat(Trace.isSuspect(outside)).as("what has left never comes back").isTrue();
  }

  @Test
  void withoutTrace_isSuspect() {
    assertThat(Trace.isSuspect(null)).isTrue();
  }

  @Test
  void longRow_isMarkedWithoutAStack() {
    List<Trace> row = new ArrayList<>(List.of(trace()));
    for (int i = 1; i < 100_000; i++) {
      row.add(on(row.get(i - 1)));
    }
    row.get(0).leave();
    assertThat(row).allMatch(Trace::isSuspect);
  }

  @Test
  void circle_endsToo() {
    Trace one = trace();
    Trace two = on(one);
    one.dependOn(two);
    one.leave();
    assertThat(two).matches(Trace::isSuspect);
  }

  @Test
  void readings_areNotedOnce_inTheirOrder() {
    Trace reader = trace();
    for (int i = 0; i < 40; i++) {
      reader.read(new Answer("n" + i % 20, trace(), true));
    }
    assertThat(reader.readings()).as("before it is sealed").isEmpty();
    reader.seal();
    assertThat(reader.readings()).extracting(Reading::answer).hasSize(40);
    Trace same = trace();
    List<Object> answers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      answers.add(new Object());
    }
    for (int i = 0; i < 60; i++) {
      same.read(new Answer(answers.get(i % 20), trace(), true));
    }
    same.seal();
    assertThat(same.readings()).extracting(Reading::answer).isEqualTo(answers);
    assertThat(same.hasLeft()).isFalse();
    same.leave();
    assertThat(same.hasLeft()).isTrue();
    assertThat(same.readings()).isEmpty();
  }

  @Test
  void lastReading_isTakenOnce_evenIfItIsKnown() {
    Trace reader = trace();
    Answer answer = new Answer(new Object(), trace(), true);
    reader.read(answer);
    assertThat(reader.takeLast()).isSameAs(answer);
    assertThat(reader.takeLast()).isNull();
    reader.read(answer);
    assertThat(reader.takeLast()).isSameAs(answer);
  }

  @Test
  void whatHasFailed_cannotBeVerified() {
    Trace reader = trace();
    reader.read(new Answer(new Object(), trace(), false));
    reader.seal();
    assertThat(reader.isRefuted()).isTrue();
    assertThat(Trace.isSuspect(reader)).isTrue();
    Trace caller = trace();
    caller.expect();
    caller.seal();
    assertThat(caller.isRefuted()).as("a call that has led to nothing").isTrue();
    Trace fine = trace();
    fine.expect();
    fine.met();
    fine.seal();
    assertThat(fine.isRefuted()).isFalse();
  }

  @Test
  void first_toEnd_isTheEndOfAll() {
    AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    MemoClock clock = now::get;
    Trace late = trace();
    late.limit(clock, now.get() + 20);
    Trace soon = trace();
    soon.limit(clock, now.get() + 10);
    Trace reader = trace();
    reader.read(new Answer(new Object(), late, true));
    reader.read(new Answer(new Object(), soon, true));
    reader.seal();
    now.addAndGet(9);
    assertThat(Trace.isSuspect(reader)).isFalse();
    now.addAndGet(1);
    assertThat(Trace.isSuspect(reader)).isTrue();
    assertThat(Trace.isSuspect(late)).isFalse();
  }

  @Test
  void twoClocks_areVerifiedEachTime() {
    Trace reader = trace();
    reader.limit(() -> 0, 10);
    reader.limit(() -> 0, 10);
    assertThat(Trace.isSuspect(reader)).isTrue();
  }

  @Test
  void droppedDependents_leaveTheirSources() {
    Trace source = trace();
    Trace stays = on(source);
    for (int i = 0; i < 1_000_000; i++) {
      on(source).leave();
    }
    assertThat(source.dependents()).isEqualTo(1);
    for (int i = 0; i < 1_000; i++) {
      on(source).drop();
    }
    assertThat(source.dependents()).isEqualTo(1);
    source.leave();
    assertThat(Trace.isSuspect(stays)).isTrue();
    assertThat(source.dependents()).isZero();
  }

  @Test
  @SuppressWarnings("SystemGc")
  void collectedDependents_leaveTheirSources() {
    Trace source = trace();
    Trace stays = on(source);
    for (int i = 0; i < 1_000; i++) {
      on(source);
    }
    while (source.dependents() > 2) {
      System.gc();
      Thread.onSpinWait();
      on(source).drop(); // whoever comes cleans up
    }
    source.leave();
    assertThat(Trace.isSuspect(stays)).isTrue();
  }
}
