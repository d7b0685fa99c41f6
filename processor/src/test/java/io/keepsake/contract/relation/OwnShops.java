package io.keepsake.contract.relation;

import io.keepsake.contract.backend.Handle;
import io.keepsake.runtime.Memos;
import java.util.function.UnaryOperator;

/** {@link OwnShop} as the contracts see it. */
final class OwnShops {
  private OwnShops() {}

  static Shop.Subject own(Memos memos, UnaryOperator<String> script) {
    MemoizedOwnShop shop = new MemoizedOwnShop(memos, script);
    return new Shop.Subject(
        memos,
        shop,
        new Handle<>(
            shop.profileMemo(),
            shop.profileMemo()::peek,
            shop.profileMemo()::contains,
            shop.profileMemo()::put,
            shop.profileMemo()::invalidate,
            shop.profileMemo()::take,
            shop.profileMemo()::refresh),
        new Handle<>(
            shop.noteMemo(),
            shop.noteMemo()::peek,
            shop.noteMemo()::contains,
            shop.noteMemo()::put,
            shop.noteMemo()::invalidate,
            shop.noteMemo()::take,
            shop.noteMemo()::refresh),
        new Handle<>(
            shop.rateMemo(),
            shop.rateMemo()::peek,
            shop.rateMemo()::contains,
            shop.rateMemo()::put,
            shop.rateMemo()::invalidate,
            shop.rateMemo()::take,
            shop.rateMemo()::refresh),
        new Handle<>(
            shop.totalMemo(),
            shop.totalMemo()::peek,
            shop.totalMemo()::contains,
            shop.totalMemo()::put,
            shop.totalMemo()::invalidate,
            shop.totalMemo()::take,
            shop.totalMemo()::refresh),
        new Handle<>(
            shop.reportMemo(),
            shop.reportMemo()::peek,
            shop.reportMemo()::contains,
            shop.reportMemo()::put,
            shop.reportMemo()::invalidate,
            shop.reportMemo()::take,
            shop.reportMemo()::refresh));
  }
}
