package io.keepsake.contract.backend;

import io.keepsake.contract.service.Computation;
import io.keepsake.contract.service.Keyed;
import io.keepsake.contract.service.MemoizedOwnCommon;
import io.keepsake.contract.service.MemoizedOwnKeyed;
import io.keepsake.contract.service.MemoizedOwnKeyedChild;
import io.keepsake.contract.service.MemoizedOwnKeyedTwin;
import io.keepsake.contract.service.MemoizedOwnRecursion;
import io.keepsake.contract.service.Recursion;
import io.keepsake.runtime.Memos;
import java.util.function.UnaryOperator;

/** The backend CUSTOM with a store of bytes of the application. */
public final class OwnKit extends ByteKit {
  @Override
  public String prefix() {
    return "Own";
  }

  @Override
  public Subject subject(Memos memos, Computation computation) {
    return new OwnSubject(kept(memos), computation);
  }

  @Override
  public FreshSubject fresh(Memos memos, Computation computation) {
    return new OwnFreshSubject(kept(memos), computation);
  }

  @Override
  public Recursion recursion(Memos memos) {
    return new MemoizedOwnRecursion(kept(memos));
  }

  @Override
  public Keyed keyed(Memos memos) {
    return new MemoizedOwnKeyed(kept(memos));
  }

  @Override
  public Keyed keyedChild(Memos memos) {
    return new MemoizedOwnKeyedChild(kept(memos));
  }

  @Override
  public UnaryOperator<String> keyedTwin(Memos memos) {
    return new MemoizedOwnKeyedTwin(kept(memos))::twin;
  }

  @Override
  public Common common(Memos memos) {
    MemoizedOwnCommon common = new MemoizedOwnCommon(kept(memos));
    return new Common(common::common, common.commonMemo(), common);
  }
}
