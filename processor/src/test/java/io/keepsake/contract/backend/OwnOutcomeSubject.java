package io.keepsake.contract.backend;

import io.keepsake.contract.service.Computation;
import io.keepsake.contract.service.MemoizedOwnOutcomes;
import io.keepsake.runtime.Memos;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The generated class for {@code OwnOutcomes}. */
final class OwnOutcomeSubject extends MemoizedOwnOutcomes implements OutcomeSubject {
  OwnOutcomeSubject(Memos memos, Computation computation) {
    super(memos, computation);
  }

  @Override
  public Handle<String, @Nullable String> keptHandle() {
    KeptMemo m = keptMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<String, @Nullable String> fewHandle() {
    FewMemo m = fewMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<String, Optional<String>> optionalHandle() {
    OptionalMemo m = optionalMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<String, @Nullable String> usedHandle() {
    UsedMemo m = usedMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<String, @Nullable String> unlessHandle() {
    UnlessMemo m = unlessMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<String, @Nullable String> onlyIfHandle() {
    OnlyIfMemo m = onlyIfMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<String, @Nullable String> varyingHandle() {
    VaryingMemo m = varyingMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<String, @Nullable String> jitteredHandle() {
    JitteredMemo m = jitteredMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<String, @Nullable String> dailyHandle() {
    DailyMemo m = dailyMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<String, CompletableFuture<String>> laterHandle() {
    LaterMemo m = laterMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }
}
