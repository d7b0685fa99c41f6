package io.keepsake.contract.backend;

import io.keepsake.contract.service.Computation;
import io.keepsake.contract.service.Keyed;
import io.keepsake.contract.service.MemoizedLruCommon;
import io.keepsake.contract.service.MemoizedLruKeyed;
import io.keepsake.contract.service.MemoizedLruKeyedChild;
import io.keepsake.contract.service.MemoizedLruKeyedTwin;
import io.keepsake.contract.service.MemoizedLruRecursion;
import io.keepsake.contract.service.Recursion;
import io.keepsake.runtime.Memos;
import java.util.function.UnaryOperator;

/** The backend LRU. */
public final class LruKit implements Kit {
  @Override
  public String prefix() {
    return "Lru";
  }

  @Override
  public Subject subject(Memos memos, Computation computation) {
    return new LruSubject(memos, computation);
  }

  @Override
  public FreshSubject fresh(Memos memos, Computation computation) {
    return new LruFreshSubject(memos, computation);
  }

  @Override
  public Recursion recursion(Memos memos) {
    return new MemoizedLruRecursion(memos);
  }

  @Override
  public Keyed keyed(Memos memos) {
    return new MemoizedLruKeyed(memos);
  }

  @Override
  public Keyed keyedChild(Memos memos) {
    return new MemoizedLruKeyedChild(memos);
  }

  @Override
  public UnaryOperator<String> keyedTwin(Memos memos) {
    return new MemoizedLruKeyedTwin(memos)::twin;
  }

  @Override
  public Common common(Memos memos) {
    MemoizedLruCommon common = new MemoizedLruCommon(memos);
    return new Common(common::common, common.commonMemo(), common);
  }
}
