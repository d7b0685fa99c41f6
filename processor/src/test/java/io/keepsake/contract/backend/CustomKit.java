package io.keepsake.contract.backend;

import io.keepsake.contract.service.Computation;
import io.keepsake.contract.service.Keyed;
import io.keepsake.contract.service.MemoizedCustomCommon;
import io.keepsake.contract.service.MemoizedCustomKeyed;
import io.keepsake.contract.service.MemoizedCustomKeyedChild;
import io.keepsake.contract.service.MemoizedCustomKeyedTwin;
import io.keepsake.contract.service.MemoizedCustomRecursion;
import io.keepsake.contract.service.Recursion;
import io.keepsake.runtime.Memos;
import io.keepsake.runtime.MemosBuilder;
import io.keepsake.test.MemoryObjectStore;
import java.util.function.UnaryOperator;

/** The backend CUSTOM. */
public final class CustomKit implements Kit {
  @Override
  public String prefix() {
    return "Custom";
  }

  @Override
  public MemosBuilder memos() {
    return Memos.builder().store(new MemoryObjectStore());
  }

  @Override
  public boolean keepsBehind() {
    return true;
  }

  @Override
  public Subject subject(Memos memos, Computation computation) {
    return new CustomSubject(memos, computation);
  }

  @Override
  public FreshSubject fresh(Memos memos, Computation computation) {
    return new CustomFreshSubject(memos, computation);
  }

  @Override
  public Recursion recursion(Memos memos) {
    return new MemoizedCustomRecursion(memos);
  }

  @Override
  public Keyed keyed(Memos memos) {
    return new MemoizedCustomKeyed(memos);
  }

  @Override
  public Keyed keyedChild(Memos memos) {
    return new MemoizedCustomKeyedChild(memos);
  }

  @Override
  public UnaryOperator<String> keyedTwin(Memos memos) {
    return new MemoizedCustomKeyedTwin(memos)::twin;
  }

  @Override
  public Common common(Memos memos) {
    MemoizedCustomCommon common = new MemoizedCustomCommon(memos);
    return new Common(common::common, common.commonMemo(), common);
  }
}
