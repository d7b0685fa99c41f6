package net;

import io.keepsake.Memoize;
import io.keepsake.Nulls;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public class Remote<T> {
  @Memoize
  public CompletableFuture<String> text(int id) {
    return null;
  }

  @Memoize(nulls = Nulls.SKIP)
  public CompletionStage<T> body(int id) {
    return null;
  }
}
