package io.keepsake.contract.keys;

import io.keepsake.Backend;
import io.keepsake.runtime.Cached;
import io.keepsake.runtime.Memos;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes the service of each backend. */
final class Shelves {
  private Shelves() {}

  /** A service, and what its handles can do. */
  record Subject(
      Shelf shelf,
      PeekQuote peekQuote,
      InvalidateQuote invalidateQuote,
      PeekPrice peekPrice,
      PutPrice putPrice,
      UnaryOperator<String> refreshPrice) {}

  interface PeekQuote {
    Cached<String> peek(String sku, int quantity);
  }

  interface InvalidateQuote {
    boolean invalidate(String sku, int quantity);
  }

  interface PeekPrice {
    Cached<String> peek(String tenant, double rate, String sku);
  }

  interface PutPrice {
    void put(String tenant, double rate, String sku, String value);
  }

  static Subject subject(Backend backend, Memos memos, String tenant, List<String> log) {
    return switch (backend) {
      case LRU -> {
        MemoizedLruShelf shelf = new MemoizedLruShelf(memos, tenant, log);
        var quotes = shelf.quoteMemo();
        var prices = shelf.priceMemo();
        yield new Subject(
            shelf, quotes::peek, quotes::invalidate, prices::peek, prices::put, prices::refresh);
      }
      case LFU -> {
        MemoizedLfuShelf shelf = new MemoizedLfuShelf(memos, tenant, log);
        var quotes = shelf.quoteMemo();
        var prices = shelf.priceMemo();
        yield new Subject(
            shelf, quotes::peek, quotes::invalidate, prices::peek, prices::put, prices::refresh);
      }
      case TTL -> {
        MemoizedTtlShelf shelf = new MemoizedTtlShelf(memos, tenant, log);
        var quotes = shelf.quoteMemo();
        var prices = shelf.priceMemo();
        yield new Subject(
            shelf, quotes::peek, quotes::invalidate, prices::peek, prices::put, prices::refresh);
      }
      case CUSTOM -> {
        MemoizedCustomShelf shelf = new MemoizedCustomShelf(memos, tenant, log);
        var quotes = shelf.quoteMemo();
        var prices = shelf.priceMemo();
        yield new Subject(
            shelf, quotes::peek, quotes::invalidate, prices::peek, prices::put, prices::refresh);
      }
      case PERSISTENT -> {
        MemoizedPersistentShelf shelf = new MemoizedPersistentShelf(memos, tenant, log);
        var quotes = shelf.quoteMemo();
        var prices = shelf.priceMemo();
        yield new Subject(
            shelf, quotes::peek, quotes::invalidate, prices::peek, prices::put, prices::refresh);
      }
      case FOLDER -> {
        MemoizedFolderShelf shelf = new MemoizedFolderShelf(memos, tenant, log);
        var quotes = shelf.quoteMemo();
        var prices = shelf.priceMemo();
        yield new Subject(
            shelf, quotes::peek, quotes::invalidate, prices::peek, prices::put, prices::refresh);
      }
    };
  }
}
