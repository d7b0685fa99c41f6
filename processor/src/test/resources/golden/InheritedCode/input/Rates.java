package tax;

import static io.keepsake.Backend.FOLDER;

import io.keepsake.Memoize;
import java.math.BigDecimal;

public abstract class Rates<T> {
  protected T owner;

  @Memoize(backend = FOLDER)
  @SuppressWarnings("KS044")
  protected BigDecimal rate(String product, int year) {
    return base().multiply(BigDecimal.TEN);
  }

  @Memoize(backend = FOLDER, codeVersion = "7")
  public int year() {
    return 2026;
  }

  abstract BigDecimal base();
}
