package io.keepsake.contract.keys;

import io.keepsake.runtime.Memos;
import java.util.List;

/** Makes services on one backend. */
public final class FolderShelves implements Shelves {
  @Override
  public Subject make(Memos memos, String tenant, List<String> log) {
    MemoizedFolderShelf shelf = new MemoizedFolderShelf(memos, tenant, log);
    var quotes = shelf.quoteMemo();
    var prices = shelf.priceMemo();
    return new Subject(
        shelf, quotes::peek, quotes::invalidate, prices::peek, prices::put, prices::refresh);
  }
}
