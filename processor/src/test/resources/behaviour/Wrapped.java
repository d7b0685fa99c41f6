package behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keepsake.Memoize;
import java.util.function.Supplier;

/** An interface is implemented around another implementation of it. */
public class Wrapped {
  interface Rates<C> extends Supplier<C> {
    @Memoize
    double rate(C from, double amount);

    default String name() {
      return "default";
    }
  }

  static class Slow implements Rates<String> {
    int calls;

    @Override
    public double rate(String from, double amount) {
      calls++;
      return amount;
    }

    @Override
    public String get() {
      return "slow";
    }
  }

  public static void run() {
    Slow slow = new Slow();
    MemoizedWrapped_Rates<String> rates = new MemoizedWrapped_Rates<>(slow);
    assertThat(rates.rate("EUR", Double.NaN)).isNaN();
    assertThat(rates.rate("EUR", Double.longBitsToDouble(0x7ff8000000000001L))).isNaN();
    assertThat(slow.calls).isOne();
    assertThat(rates.rate("EUR", 0.0)).isEqualTo(0.0);
    assertThat(rates.rate("EUR", -0.0)).isEqualTo(-0.0);
    assertThat(slow.calls).isEqualTo(3);
    assertThat(rates.get() + rates.name()).isEqualTo("slowdefault");
    assertThatThrownBy(() -> new MemoizedWrapped_Rates<String>(null)).hasMessage("delegate");
  }
}
