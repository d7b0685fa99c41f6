package io.keepsake.contract.backend;

import io.keepsake.contract.service.Computation;
import io.keepsake.contract.service.Keyed;
import io.keepsake.contract.service.MemoizedTtlCommon;
import io.keepsake.contract.service.MemoizedTtlKeyed;
import io.keepsake.contract.service.MemoizedTtlKeyedChild;
import io.keepsake.contract.service.MemoizedTtlKeyedTwin;
import io.keepsake.contract.service.MemoizedTtlRecursion;
import io.keepsake.contract.service.Recursion;
import io.keepsake.runtime.Memos;
import java.util.function.UnaryOperator;

/** The backend TTL. */
public final class TtlKit implements Kit {
  @Override
  public String prefix() {
    return "Ttl";
  }

  @Override
  public boolean hitsProtect() {
    return false; // the oldest write leaves first
  }

  @Override
  public Subject subject(Memos memos, Computation computation) {
    return new TtlSubject(memos, computation);
  }

  @Override
  public FreshSubject fresh(Memos memos, Computation computation) {
    return new TtlFreshSubject(memos, computation);
  }

  @Override
  public Recursion recursion(Memos memos) {
    return new MemoizedTtlRecursion(memos);
  }

  @Override
  public Keyed keyed(Memos memos) {
    return new MemoizedTtlKeyed(memos);
  }

  @Override
  public Keyed keyedChild(Memos memos) {
    return new MemoizedTtlKeyedChild(memos);
  }

  @Override
  public UnaryOperator<String> keyedTwin(Memos memos) {
    return new MemoizedTtlKeyedTwin(memos)::twin;
  }

  @Override
  public Common common(Memos memos) {
    MemoizedTtlCommon common = new MemoizedTtlCommon(memos);
    return new Common(common::common, common.commonMemo(), common);
  }
}
