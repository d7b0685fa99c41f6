package tax;

import io.keepsake.MemoizedType;
import java.math.BigDecimal;

@MemoizedType
public class CountryRates extends Rates<Object> {
  @Override
  BigDecimal base() {
    return BigDecimal.ONE;
  }
}
