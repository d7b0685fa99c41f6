package io.keepsake.contract.batch;

import io.keepsake.contract.backend.Handle;
import io.keepsake.contract.batch.Stock.Source;
import io.keepsake.runtime.Memos;

/** Makes services on one backend. */
public final class FolderStocks implements Stocks {
  @Override
  public Subject make(Memos memos, Source source) {
    MemoizedFolderStock stock = new MemoizedFolderStock(memos, source);
    var m = stock.quoteMemo();
    return new Subject(
        stock, new Handle<>(m, m::peek, m::contains, m::put, m::invalidate, m::take, m::refresh));
  }
}
