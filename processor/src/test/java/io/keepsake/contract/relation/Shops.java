package io.keepsake.contract.relation;

import io.keepsake.contract.backend.Handle;
import io.keepsake.runtime.Memos;
import java.util.function.UnaryOperator;

/** Makes shops on each backend. */
final class Shops {
  private Shops() {}

  static Shop.Subject lru(Memos memos, UnaryOperator<String> script) {
    MemoizedLruShop shop = new MemoizedLruShop(memos, script);
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

  static Shop.Subject lfu(Memos memos, UnaryOperator<String> script) {
    MemoizedLfuShop shop = new MemoizedLfuShop(memos, script);
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

  static Shop.Subject ttl(Memos memos, UnaryOperator<String> script) {
    MemoizedTtlShop shop = new MemoizedTtlShop(memos, script);
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

  static Shop.Subject custom(Memos memos, UnaryOperator<String> script) {
    MemoizedCustomShop shop = new MemoizedCustomShop(memos, script);
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

  static Shop.Subject persistent(Memos memos, UnaryOperator<String> script) {
    MemoizedPersistentShop shop = new MemoizedPersistentShop(memos, script);
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

  static Shop.Subject folder(Memos memos, UnaryOperator<String> script) {
    MemoizedFolderShop shop = new MemoizedFolderShop(memos, script);
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
