package io.keepsake.contract.service;

import io.keepsake.Backend;
import io.keepsake.KeyBy;
import io.keepsake.Memoize;
import io.keepsake.test.MemoryStores;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** {@link FreshAnswers} with stores of bytes of the application. */
@SuppressWarnings("KS044") // how it computes is the test's affair
public class OwnFresh implements FreshAnswers {
  private final Computation computation;

  /** Computes as it is told. */
  public OwnFresh(Computation computation) {
    this.computation = computation;
  }

  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class, ttl = "60s", refresh = "30s")
  @Override
  public String refreshed(String key) throws Exception {
    return (String) computation.answer(key);
  }

  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class, ttl = "10s", staleOnError = "60s")
  @Override
  public String excused(String key) throws Exception {
    return (String) computation.answer(key);
  }

  @Memoize(
      backend = Backend.CUSTOM,
      stores = MemoryStores.class,
      idle = "10s",
      staleOnError = "60s")
  @Override
  public String excusedIdle(String key) throws Exception {
    return (String) computation.answer(key);
  }

  @Memoize(
      backend = Backend.CUSTOM,
      stores = MemoryStores.class,
      ttl = "10s",
      staleOnTimeout = "1s")
  @Override
  public String soft(String key) throws Exception {
    return (String) computation.answer(key);
  }

  @Memoize(
      backend = Backend.CUSTOM,
      stores = MemoryStores.class,
      ttl = "10s",
      staleOnTimeout = "1s",
      hardTimeout = "5s",
      staleOnError = "60s")
  @Override
  public String hard(String key) throws Exception {
    return (String) computation.answer(key);
  }

  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class, ttl = "1h", hardTimeout = "5s")
  @Override
  public String limited(String key) throws Exception {
    return (String) computation.answer(key);
  }

  @Memoize(
      backend = Backend.CUSTOM,
      stores = MemoryStores.class,
      ttl = "60s",
      refresh = "30s",
      staleOnError = "60s")
  @Override
  public CompletableFuture<String> later(String key) throws Exception {
    @SuppressWarnings("unchecked") // the test sees to it
    CompletableFuture<String> later = (CompletableFuture<String>) computation.answer(key);
    return later;
  }

  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class, ttl = "60s", refresh = "30s")
  @Override
  public String joined(List<String> words, int[] numbers, Map<String, List<Integer>> more)
      throws Exception {
    return (String) computation.answer(List.of(words, numbers, more));
  }

  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class, ttl = "60s", refresh = "30s")
  @Override
  public String holder(@KeyBy("id") Ticket ticket) throws Exception {
    return (String) computation.answer(ticket.id());
  }

  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class, ttl = "1h", staleOnTimeout = "1s")
  @Override
  public long fib(int n) {
    return n < 2 ? n : fib(n - 1) + fib(n - 2);
  }
}
