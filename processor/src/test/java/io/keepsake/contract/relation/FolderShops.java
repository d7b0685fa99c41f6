package io.keepsake.contract.relation;

import io.keepsake.contract.backend.Handle;
import io.keepsake.runtime.Memos;
import java.util.function.UnaryOperator;

/** Makes shops and wares on one backend. */
public final class FolderShops implements Shop.Maker, Wares.Maker {
  @Override
  public Shop.Subject make(Memos memos, UnaryOperator<String> script) {
    MemoizedFolderShop shop = new MemoizedFolderShop(memos, script);
    var p = shop.profileMemo();
    var n = shop.noteMemo();
    var r = shop.rateMemo();
    var t = shop.totalMemo();
    var y = shop.reportMemo();
    return new Shop.Subject(
        memos,
        shop,
        new Handle<>(p, p::peek, p::contains, p::put, p::invalidate, p::take, p::refresh),
        new Handle<>(n, n::peek, n::contains, n::put, n::invalidate, n::take, n::refresh),
        new Handle<>(r, r::peek, r::contains, r::put, r::invalidate, r::take, r::refresh),
        new Handle<>(t, t::peek, t::contains, t::put, t::invalidate, t::take, t::refresh),
        new Handle<>(y, y::peek, y::contains, y::put, y::invalidate, y::take, y::refresh));
  }

  @Override
  public Wares wares(Memos memos, UnaryOperator<String> script) {
    return new MemoizedFolderWares(memos, script);
  }
}
