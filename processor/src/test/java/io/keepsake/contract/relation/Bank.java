package io.keepsake.contract.relation;

import io.keepsake.Memoize;

/** Answers in memory that others on disk are made of. */
class Bank {
  @Memoize
  int rate(String currency) {
    return currency.length();
  }
}
