package io.keepsake.contract.backend;

import io.keepsake.contract.service.MemoizedCustomPriceChanges;
import io.keepsake.contract.service.MemoizedCustomPrices;
import io.keepsake.contract.service.MemoizedFolderPriceChanges;
import io.keepsake.contract.service.MemoizedFolderPrices;
import io.keepsake.contract.service.MemoizedLfuPriceChanges;
import io.keepsake.contract.service.MemoizedLfuPrices;
import io.keepsake.contract.service.MemoizedLruPriceChanges;
import io.keepsake.contract.service.MemoizedLruPrices;
import io.keepsake.contract.service.MemoizedOwnPriceChanges;
import io.keepsake.contract.service.MemoizedOwnPrices;
import io.keepsake.contract.service.MemoizedPersistentPriceChanges;
import io.keepsake.contract.service.MemoizedPersistentPrices;
import io.keepsake.contract.service.MemoizedTtlPriceChanges;
import io.keepsake.contract.service.MemoizedTtlPrices;
import io.keepsake.contract.service.PriceChanges;
import io.keepsake.contract.service.Prices;
import io.keepsake.runtime.Memos;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the tests of methods that make answers void need of each backend. */
public enum Trade {
  LRU(LruKit::new, MemoizedLruPrices::new, MemoizedLruPriceChanges::new),
  LFU(LfuKit::new, MemoizedLfuPrices::new, MemoizedLfuPriceChanges::new),
  TTL(TtlKit::new, MemoizedTtlPrices::new, MemoizedTtlPriceChanges::new),
  CUSTOM(CustomKit::new, MemoizedCustomPrices::new, MemoizedCustomPriceChanges::new),
  PERSISTENT(
      PersistentKit::new, MemoizedPersistentPrices::new, MemoizedPersistentPriceChanges::new),
  FOLDER(FolderKit::new, MemoizedFolderPrices::new, MemoizedFolderPriceChanges::new),
  OWN(OwnKit::new, MemoizedOwnPrices::new, MemoizedOwnPriceChanges::new);

  private final Supplier<Kit> kit;
  private final BiFunction<Memos, Function<String, String>, Prices> prices;
  private final Function<Memos, PriceChanges> changes;

  Trade(
      Supplier<Kit> kit,
      BiFunction<Memos, Function<String, String>, Prices> prices,
      Function<Memos, PriceChanges> changes) {
    this.kit = kit;
    this.prices = prices;
    this.changes = changes;
  }

  /** Makes the backend's kit. */
  public Kit kit() {
    return kit.get();
  }

  /** Makes the memoized service. */
  public Prices prices(Memos memos, Function<String, String> computation) {
    return prices.apply(memos, computation);
  }

  /** Makes the service that makes its answers void. */
  public PriceChanges changes(Memos memos) {
    return changes.apply(memos);
  }
}
