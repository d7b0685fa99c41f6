package shop;

import io.keepsake.Memoize;

public class Shipping {
  public enum Level {
    LOW,
    HIGH
  }

  @Memoize
  public String terms() {
    return "terms";
  }

  @Memoize(idle = "1h")
  public long cost(Level level, boolean express, Boolean insured) {
    return level.ordinal();
  }
}
