package io.keepsake.contract.backend;

import io.keepsake.contract.service.Computation;
import io.keepsake.contract.service.Keyed;
import io.keepsake.contract.service.MemoizedFolderCommon;
import io.keepsake.contract.service.MemoizedFolderKeyed;
import io.keepsake.contract.service.MemoizedFolderKeyedChild;
import io.keepsake.contract.service.MemoizedFolderKeyedTwin;
import io.keepsake.contract.service.MemoizedFolderPriceChanges;
import io.keepsake.contract.service.MemoizedFolderPrices;
import io.keepsake.contract.service.MemoizedFolderRecursion;
import io.keepsake.contract.service.PriceChanges;
import io.keepsake.contract.service.Prices;
import io.keepsake.contract.service.Recursion;
import io.keepsake.runtime.Memos;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** {@link Services} in the place FOLDER. */
public final class FolderServices implements Services {
  @Override
  public Subject subject(Memos memos, Computation computation) {
    return new FolderSubject(memos, computation);
  }

  @Override
  public FreshSubject fresh(Memos memos, Computation computation) {
    return new FolderFreshSubject(memos, computation);
  }

  @Override
  public OutcomeSubject outcomes(Memos memos, Computation computation) {
    return new FolderOutcomeSubject(memos, computation);
  }

  @Override
  public Recursion recursion(Memos memos) {
    return new MemoizedFolderRecursion(memos);
  }

  @Override
  public Keyed keyed(Memos memos) {
    return new MemoizedFolderKeyed(memos);
  }

  @Override
  public Keyed keyedChild(Memos memos) {
    return new MemoizedFolderKeyedChild(memos);
  }

  @Override
  public UnaryOperator<String> keyedTwin(Memos memos) {
    return new MemoizedFolderKeyedTwin(memos)::twin;
  }

  @Override
  public Common common(Memos memos) {
    MemoizedFolderCommon common = new MemoizedFolderCommon(memos);
    return new Common(common::common, common.commonMemo(), common);
  }

  @Override
  public Prices prices(Memos memos, Function<String, String> computation) {
    return new MemoizedFolderPrices(memos, computation);
  }

  @Override
  public PriceChanges changes(Memos memos) {
    return new MemoizedFolderPriceChanges(memos);
  }
}
