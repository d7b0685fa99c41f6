package nest;

import io.keepsake.Memoize;

public class Outer {
  public static class Inner {
    @Memoize
    int near(Object key) {
      return 1;
    }

    @Memoize
    protected Integer far(Class<?> type, Inner other) {
      return null;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Inner;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }
}
