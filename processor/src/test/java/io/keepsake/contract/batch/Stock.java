package io.keepsake.contract.batch;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Quotes one at a time, and many at once. */
public abstract class Stock {
  protected final Source source;

  protected Stock(Source source) {
    this.source = source;
  }

  /** What the methods do. */
  public interface Source {
    @Nullable
    String one(@Nullable String sku) throws Exception;

    @Nullable
    Map<String, String> many(@Nullable Collection<String> skus) throws Exception;
  }

  public abstract @Nullable String quote(@Nullable String sku) throws Exception;

  public abstract Map<String, String> quotes(@Nullable Collection<String> skus) throws Exception;
}
