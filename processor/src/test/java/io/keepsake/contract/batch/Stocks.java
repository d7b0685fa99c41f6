package io.keepsake.contract.batch;

import io.keepsake.Backend;
import io.keepsake.contract.backend.Handle;
import io.keepsake.contract.backend.Place;
import io.keepsake.contract.batch.Stock.Source;
import io.keepsake.runtime.Memos;

/** Makes services on one backend. */
public interface Stocks {
  /** A service, and its handle. */
  record Subject(Stock stock, Handle<String, String> handle) {}

  /** Makes one. */
  Subject make(Memos memos, Source source);

  /** Makes one on a backend. */
  static Subject subject(Backend backend, Memos memos, Source source) {
    return Place.valueOf(backend.name()).make(Stocks.class, FolderStocks.class).make(memos, source);
  }
}
