package io.keepsake.contract.batch;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link Stock} with the backend FOLDER. */
class FolderStock extends Stock {
  FolderStock(Source source) {
    super(source);
  }

  @SuppressWarnings("KS044: all tests of a store have one source")
  @Memoize(backend = Backend.FOLDER, ttl = "1h")
  @Override
  public @Nullable String quote(@Nullable String sku) throws Exception {
    return source.one(sku);
  }

  @Memoize(sharesWith = "quote")
  @Override
  @SuppressWarnings("NullAway") // tests return null where a map should be
  public Map<String, String> quotes(@Nullable Collection<String> skus) throws Exception {
    return source.many(skus);
  }
}
