package io.keepsake.contract.backend;

import io.keepsake.contract.service.Computation;
import io.keepsake.contract.service.Keyed;
import io.keepsake.contract.service.MemoizedLfuCommon;
import io.keepsake.contract.service.MemoizedLfuKeyed;
import io.keepsake.contract.service.MemoizedLfuKeyedChild;
import io.keepsake.contract.service.MemoizedLfuKeyedTwin;
import io.keepsake.contract.service.MemoizedLfuRecursion;
import io.keepsake.contract.service.Recursion;
import io.keepsake.runtime.Memos;
import java.util.function.UnaryOperator;

/** The backend LFU. */
public final class LfuKit implements Kit {
  @Override
  public String prefix() {
    return "Lfu";
  }

  @Override
  public Subject subject(Memos memos, Computation computation) {
    return new LfuSubject(memos, computation);
  }

  @Override
  public FreshSubject fresh(Memos memos, Computation computation) {
    return new LfuFreshSubject(memos, computation);
  }

  @Override
  public Recursion recursion(Memos memos) {
    return new MemoizedLfuRecursion(memos);
  }

  @Override
  public Keyed keyed(Memos memos) {
    return new MemoizedLfuKeyed(memos);
  }

  @Override
  public Keyed keyedChild(Memos memos) {
    return new MemoizedLfuKeyedChild(memos);
  }

  @Override
  public UnaryOperator<String> keyedTwin(Memos memos) {
    return new MemoizedLfuKeyedTwin(memos)::twin;
  }

  @Override
  public Common common(Memos memos) {
    MemoizedLfuCommon common = new MemoizedLfuCommon(memos);
    return new Common(common::common, common.commonMemo(), common);
  }
}
