package io.keepsake.contract.batch;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Quotes one at a time, and many at once. */
abstract class Stock {
  final Source source;

  Stock(Source source) {
    this.source = source;
  }

  /** What the methods do. */
  interface Source {
    @Nullable
    String one(@Nullable String sku) throws Exception;

    @Nullable
    Map<String, String> many(@Nullable Collection<String> skus) throws Exception;
  }

  abstract @Nullable String quote(@Nullable String sku) throws Exception;

  abstract Map<String, String> quotes(@Nullable Collection<String> skus) throws Exception;
}
