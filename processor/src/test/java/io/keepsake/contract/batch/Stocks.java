package io.keepsake.contract.batch;

import io.keepsake.Backend;
import io.keepsake.contract.backend.Handle;
import io.keepsake.contract.batch.Stock.Source;
import io.keepsake.runtime.Memos;

/** Makes the service of each backend. */
final class Stocks {
  private Stocks() {}

  /** A service, and its handle. */
  record Subject(Stock stock, Handle<String, String> handle) {}

  static Subject subject(Backend backend, Memos memos, Source source) {
    return switch (backend) {
      case LRU -> {
        MemoizedLruStock stock = new MemoizedLruStock(memos, source);
        var memo = stock.quoteMemo();
        yield new Subject(
            stock,
            new Handle<>(
                memo,
                memo::peek,
                memo::contains,
                memo::put,
                memo::invalidate,
                memo::take,
                memo::refresh));
      }
      case LFU -> {
        MemoizedLfuStock stock = new MemoizedLfuStock(memos, source);
        var memo = stock.quoteMemo();
        yield new Subject(
            stock,
            new Handle<>(
                memo,
                memo::peek,
                memo::contains,
                memo::put,
                memo::invalidate,
                memo::take,
                memo::refresh));
      }
      case TTL -> {
        MemoizedTtlStock stock = new MemoizedTtlStock(memos, source);
        var memo = stock.quoteMemo();
        yield new Subject(
            stock,
            new Handle<>(
                memo,
                memo::peek,
                memo::contains,
                memo::put,
                memo::invalidate,
                memo::take,
                memo::refresh));
      }
      case CUSTOM -> {
        MemoizedCustomStock stock = new MemoizedCustomStock(memos, source);
        var memo = stock.quoteMemo();
        yield new Subject(
            stock,
            new Handle<>(
                memo,
                memo::peek,
                memo::contains,
                memo::put,
                memo::invalidate,
                memo::take,
                memo::refresh));
      }
      case PERSISTENT -> {
        MemoizedPersistentStock stock = new MemoizedPersistentStock(memos, source);
        var memo = stock.quoteMemo();
        yield new Subject(
            stock,
            new Handle<>(
                memo,
                memo::peek,
                memo::contains,
                memo::put,
                memo::invalidate,
                memo::take,
                memo::refresh));
      }
      case FOLDER -> {
        MemoizedFolderStock stock = new MemoizedFolderStock(memos, source);
        var memo = stock.quoteMemo();
        yield new Subject(
            stock,
            new Handle<>(
                memo,
                memo::peek,
                memo::contains,
                memo::put,
                memo::invalidate,
                memo::take,
                memo::refresh));
      }
    };
  }
}
