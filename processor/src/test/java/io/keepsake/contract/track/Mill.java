package io.keepsake.contract.track;

import io.keepsake.Memoize;

/** Is made of static methods, and of another object. */
public class Mill {
  private final Rates rates;

  Mill() {
    this(n -> n);
  }

  Mill(Rates rates) {
    this.rates = rates;
  }

  @Memoize(track = true)
  public int grind(int n) {
    return MemoizedWeather.fixed(n) * 10;
  }

  @Memoize(track = true)
  public int rated(int n) {
    return rates.rate(n) + 1;
  }
}
