package io.keepsake.contract.service;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import io.keepsake.test.MemoryStores;
import java.io.FileNotFoundException;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@link Outcomes} with stores of bytes of the application. */
@SuppressWarnings("KS044") // how it computes is the test's affair
public class OwnOutcomes implements Outcomes {
  private final Computation computation;

  /** Computes as it is told. */
  public OwnOutcomes(Computation computation) {
    this.computation = computation;
  }

  @Memoize(
      backend = Backend.CUSTOM,
      stores = MemoryStores.class,
      ttl = "10s",
      cacheExceptions = {NoSuchElementException.class, FileNotFoundException.class},
      negativeTtl = "5s")
  @Override
  public @Nullable String kept(String key) throws Exception {
    return (String) computation.answer(key);
  }

  @Memoize(
      backend = Backend.CUSTOM,
      stores = MemoryStores.class,
      ttl = "10s",
      capacity = 4,
      cacheExceptions = {NoSuchElementException.class, FileNotFoundException.class},
      negativeTtl = "5s")
  @Override
  public @Nullable String few(String key) throws Exception {
    return (String) computation.answer(key);
  }

  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class, negativeTtl = "5s")
  @Override
  @SuppressWarnings("unchecked") // the test sees to it
  public Optional<String> optional(String key) throws Exception {
    return (Optional<String>) computation.answer(key);
  }

  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class, idle = "10s", negativeTtl = "5s")
  @Override
  public @Nullable String used(String key) throws Exception {
    return (String) computation.answer(key);
  }

  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class, unless = "isEmpty")
  @Override
  public @Nullable String unless(String key) throws Exception {
    return (String) computation.answer(key);
  }

  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class, onlyIf = "isGood")
  @Override
  public @Nullable String onlyIf(String key) throws Exception {
    return (String) computation.answer(key);
  }

  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class, ttl = "1m", ttlFrom = "life")
  @Override
  public @Nullable String varying(String key) throws Exception {
    return (String) computation.answer(key);
  }

  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class, ttl = "10s", ttlJitter = "50%")
  @Override
  public @Nullable String jittered(String key) throws Exception {
    return (String) computation.answer(key);
  }

  @Memoize(
      backend = Backend.CUSTOM,
      stores = MemoryStores.class,
      ttl = "10h",
      until = "midnight Europe/Paris")
  @Override
  public @Nullable String daily(String key) throws Exception {
    return (String) computation.answer(key);
  }

  @Memoize(
      backend = Backend.CUSTOM,
      stores = MemoryStores.class,
      ttl = "1m",
      cacheExceptions = {NoSuchElementException.class, FileNotFoundException.class},
      negativeTtl = "5s",
      unless = "isEmpty",
      ttlFrom = "life")
  @Override
  @SuppressWarnings("unchecked") // the test sees to it
  public CompletableFuture<String> later(String key) throws Exception {
    return (CompletableFuture<String>) computation.answer(key);
  }

  boolean isGood(@Nullable String answer, String key) {
    return OutcomeTerms.isGood(answer, key);
  }

  static @Nullable Duration life(@Nullable String answer) {
    return OutcomeTerms.life(answer);
  }
}
