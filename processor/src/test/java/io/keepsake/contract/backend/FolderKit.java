package io.keepsake.contract.backend;

import io.keepsake.contract.service.Computation;
import io.keepsake.contract.service.Keyed;
import io.keepsake.contract.service.MemoizedFolderCommon;
import io.keepsake.contract.service.MemoizedFolderKeyed;
import io.keepsake.contract.service.MemoizedFolderKeyedChild;
import io.keepsake.contract.service.MemoizedFolderKeyedTwin;
import io.keepsake.contract.service.MemoizedFolderRecursion;
import io.keepsake.contract.service.Recursion;
import io.keepsake.runtime.Memos;
import java.util.function.UnaryOperator;

/** The backend FOLDER. */
public final class FolderKit extends ByteKit {
  @Override
  public String prefix() {
    return "Folder";
  }

  @Override
  public Subject subject(Memos memos, Computation computation) {
    return new FolderSubject(kept(memos), computation);
  }

  @Override
  public FreshSubject fresh(Memos memos, Computation computation) {
    return new FolderFreshSubject(kept(memos), computation);
  }

  @Override
  public Recursion recursion(Memos memos) {
    return new MemoizedFolderRecursion(kept(memos));
  }

  @Override
  public Keyed keyed(Memos memos) {
    return new MemoizedFolderKeyed(kept(memos));
  }

  @Override
  public Keyed keyedChild(Memos memos) {
    return new MemoizedFolderKeyedChild(kept(memos));
  }

  @Override
  public UnaryOperator<String> keyedTwin(Memos memos) {
    return new MemoizedFolderKeyedTwin(kept(memos))::twin;
  }

  @Override
  public Common common(Memos memos) {
    MemoizedFolderCommon common = new MemoizedFolderCommon(kept(memos));
    return new Common(common::common, common.commonMemo(), common);
  }
}
