package io.keepsake.contract.backend;

import io.keepsake.contract.service.Computation;
import io.keepsake.contract.service.MemoizedOwnAnswers;
import io.keepsake.runtime.Memos;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The generated class for {@code OwnAnswers}. */
final class OwnSubject extends MemoizedOwnAnswers implements Subject {
  OwnSubject(Memos memos, Computation computation) {
    super(memos, computation);
  }

  @Override
  public Handle<String, @Nullable Object> answerHandle() {
    AnswerMemo m = answerMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<Integer, Long> numberHandle() {
    NumberMemo m = numberMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<String, @Nullable Object> agedHandle() {
    AgedMemo m = agedMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<String, @Nullable Object> idledHandle() {
    IdledMemo m = idledMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<String, @Nullable Object> agedAndIdledHandle() {
    AgedAndIdledMemo m = agedAndIdledMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<String, @Nullable Object> unlessNullHandle() {
    UnlessNullMemo m = unlessNullMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<String, int[]> arrayHandle() {
    ArrayMemo m = arrayMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<String, List<String>> listHandle() {
    ListMemo m = listMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<String, @Nullable Object> patientHandle() {
    PatientMemo m = patientMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<String, CompletableFuture<String>> laterHandle() {
    LaterMemo m = laterMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<String, CompletionStage<String>> soonHandle() {
    SoonMemo m = soonMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<String, @Nullable Object> namedHandle() {
    NamedMemo m = namedMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }
}
