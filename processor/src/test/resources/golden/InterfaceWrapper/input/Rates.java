package fx;

import io.keepsake.Memoize;
import java.util.function.Supplier;

public interface Rates<C> extends Supplier<C>, AutoCloseable {
  @Memoize(ttl = "250ms", waitTimeout = "2s")
  double rate(C from, C to);

  @Memoize
  static int scale(String currency) {
    return currency.length();
  }

  default <T extends C> T pick(T first) {
    return first;
  }

  @Override
  void close();

  @Override
  String toString();
}
