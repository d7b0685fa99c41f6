package io.keepsake.contract.use;

import io.keepsake.Invalidates;
import io.keepsake.Memoize;
import io.keepsake.Updates;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Methods that change answers once they have ended, by arguments that may be others by then. */
class Seats {
  @Memoize
  int free(List<String> rows) {
    return 100;
  }

  @Memoize
  int held(int[] rows, Collection<String> names) {
    return 200;
  }

  @Updates(method = "free")
  CompletableFuture<Integer> setFree(List<String> rows, CompletableFuture<Integer> later) {
    return later;
  }

  @Updates(method = "free")
  int countDown(List<String> rows) {
    rows.clear();
    return 1;
  }

  @Invalidates(method = "free")
  CompletableFuture<Void> close(List<String> rows, CompletableFuture<Void> later) {
    return later;
  }

  @Invalidates(method = "held")
  CompletableFuture<Void> release(
      int[] rows, Collection<String> names, CompletableFuture<Void> later) {
    return later;
  }

  @Updates(method = "held", value = "count")
  void hold(int[] rows, Collection<String> names, int count) {}
}
