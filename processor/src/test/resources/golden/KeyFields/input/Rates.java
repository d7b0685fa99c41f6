package shop;

import io.keepsake.KeyIgnore;
import io.keepsake.Memoize;

/** Rates of a market; wrappers of several delegates have answers of their own. */
interface Rates<T> {
  T market();

  @Memoize(keyFields = "market")
  double rate(String currency, @KeyIgnore Object trace);
}
