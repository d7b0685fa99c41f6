package io.keepsake.contract.backend;

import io.keepsake.contract.service.Computation;
import io.keepsake.contract.service.Keyed;
import io.keepsake.contract.service.MemoizedPersistentCommon;
import io.keepsake.contract.service.MemoizedPersistentKeyed;
import io.keepsake.contract.service.MemoizedPersistentKeyedChild;
import io.keepsake.contract.service.MemoizedPersistentKeyedTwin;
import io.keepsake.contract.service.MemoizedPersistentRecursion;
import io.keepsake.contract.service.Recursion;
import io.keepsake.runtime.Memos;
import java.util.function.UnaryOperator;

/** The backend PERSISTENT. */
public final class PersistentKit extends ByteKit {
  @Override
  public String prefix() {
    return "Persistent";
  }

  @Override
  public Subject subject(Memos memos, Computation computation) {
    return new PersistentSubject(kept(memos), computation);
  }

  @Override
  public FreshSubject fresh(Memos memos, Computation computation) {
    return new PersistentFreshSubject(kept(memos), computation);
  }

  @Override
  public Recursion recursion(Memos memos) {
    return new MemoizedPersistentRecursion(kept(memos));
  }

  @Override
  public Keyed keyed(Memos memos) {
    return new MemoizedPersistentKeyed(kept(memos));
  }

  @Override
  public Keyed keyedChild(Memos memos) {
    return new MemoizedPersistentKeyedChild(kept(memos));
  }

  @Override
  public UnaryOperator<String> keyedTwin(Memos memos) {
    return new MemoizedPersistentKeyedTwin(kept(memos))::twin;
  }

  @Override
  public Common common(Memos memos) {
    MemoizedPersistentCommon common = new MemoizedPersistentCommon(kept(memos));
    return new Common(common::common, common.commonMemo(), common);
  }
}
