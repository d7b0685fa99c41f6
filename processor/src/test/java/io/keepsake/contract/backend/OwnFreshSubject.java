package io.keepsake.contract.backend;

import io.keepsake.contract.service.Computation;
import io.keepsake.contract.service.MemoizedOwnFresh;
import io.keepsake.runtime.Memos;
import java.util.concurrent.CompletableFuture;

/** The generated class for {@code OwnFresh}. */
final class OwnFreshSubject extends MemoizedOwnFresh implements FreshSubject {
  OwnFreshSubject(Memos memos, Computation computation) {
    super(memos, computation);
  }

  @Override
  public Handle<String, String> refreshedHandle() {
    RefreshedMemo m = refreshedMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<String, String> excusedHandle() {
    ExcusedMemo m = excusedMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<String, String> excusedIdleHandle() {
    ExcusedIdleMemo m = excusedIdleMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<String, String> softHandle() {
    SoftMemo m = softMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<String, String> hardHandle() {
    HardMemo m = hardMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<String, String> limitedHandle() {
    LimitedMemo m = limitedMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }

  @Override
  public Handle<String, CompletableFuture<String>> laterHandle() {
    LaterMemo m = laterMemo();
    return new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh);
  }
}
