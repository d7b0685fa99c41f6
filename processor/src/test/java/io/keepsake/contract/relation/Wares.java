package io.keepsake.contract.relation;

import io.keepsake.runtime.Memos;
import java.util.function.UnaryOperator;

/** A memoized method, one whose answers are made of its own, and methods that change them all. */
public interface Wares {
  /** Has the tag {@code sku:}. */
  String stock(String sku, int place);

  /** Is made of stocks. */
  String shelf(String sku);

  /** Makes one stock void. */
  void sell(String sku, int place);

  /** Makes the stocks of a ware void. */
  void recall(String sku);

  /** Makes all stocks void. */
  void burn();

  /** Stores a stock. */
  String deliver(String sku, int place, String amount);

  /** Makes wares. */
  interface Maker {
    Wares wares(Memos memos, UnaryOperator<String> script);
  }
}
