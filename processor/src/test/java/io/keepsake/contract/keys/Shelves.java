package io.keepsake.contract.keys;

import io.keepsake.Backend;
import io.keepsake.contract.backend.Place;
import io.keepsake.runtime.Cached;
import io.keepsake.runtime.Memos;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes services on one backend. */
public interface Shelves {
  /** A service, and what its handles can do. */
  record Subject(
      Shelf shelf,
      PeekQuote peekQuote,
      InvalidateQuote invalidateQuote,
      PeekPrice peekPrice,
      PutPrice putPrice,
      UnaryOperator<String> refreshPrice) {}

  /** An operation of a handle. */
  interface PeekQuote {
    Cached<String> peek(String sku, int quantity);
  }

  /** An operation of a handle. */
  interface InvalidateQuote {
    boolean invalidate(String sku, int quantity);
  }

  /** An operation of a handle. */
  interface PeekPrice {
    Cached<String> peek(String tenant, double rate, String sku);
  }

  /** An operation of a handle. */
  interface PutPrice {
    void put(String tenant, double rate, String sku, String value);
  }

  /** Makes one. */
  Subject make(Memos memos, String tenant, List<String> log);

  /** Makes one on a backend. */
  static Subject subject(Backend backend, Memos memos, String tenant, List<String> log) {
    return Place.valueOf(backend.name())
        .make(Shelves.class, FolderShelves.class)
        .make(memos, tenant, log);
  }
}
