package io.keepsake.contract.batch;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link Stock} with the backend LRU. */
class LruStock extends Stock {
  LruStock(Source source) {
    super(source);
  }

  @Memoize(backend = Backend.LRU, ttl = "1h")
  @Override
  @Nullable
  String quote(@Nullable String sku) throws Exception {
    return source.one(sku);
  }

  @Memoize(sharesWith = "quote")
  @Override
  @SuppressWarnings("NullAway") // tests return null where a map should be
  Map<String, String> quotes(@Nullable Collection<String> skus) throws Exception {
    return source.many(skus);
  }
}
