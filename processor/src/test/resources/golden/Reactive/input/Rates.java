package net;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import io.keepsake.MemoizeAsync;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import reactor.core.publisher.Mono;

public class Rates<T> {
  @Memoize(ttl = "10m")
  public Mono<T> rate(String currency, double amount) throws IOException {
    return Mono.empty();
  }

  @Memoize(backend = Backend.FOLDER)
  protected Uni<? extends String> code(String currency) {
    return Uni.createFrom().item(currency);
  }

  @Memoize
  @MemoizeAsync(Tasks.class)
  static Task<String> name(int id) {
    return null;
  }
}
