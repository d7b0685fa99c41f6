package io.keepsake.contract.service;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import io.keepsake.MemoizeCodec;
import io.keepsake.Nulls;
import io.keepsake.test.MemoryStores;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@link Answers} with stores of bytes of the application. */
@SuppressWarnings("KS044") // how it computes is the test's affair
public class OwnAnswers implements Answers {
  private final Computation computation;

  /** Computes as it is told. */
  public OwnAnswers(Computation computation) {
    this.computation = computation;
  }

  @MemoizeCodec(AnyCodec.class)
  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class)
  @Override
  public @Nullable Object answer(String key) throws Exception {
    return computation.answer(key);
  }

  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class)
  @Override
  public long number(int key) {
    return Numbers.compute(computation, key);
  }

  @MemoizeCodec(AnyCodec.class)
  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class, ttl = "10s")
  @Override
  public @Nullable Object aged(String key) throws Exception {
    return computation.answer(key);
  }

  @MemoizeCodec(AnyCodec.class)
  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class, idle = "10s")
  @Override
  public @Nullable Object idled(String key) throws Exception {
    return computation.answer(key);
  }

  @MemoizeCodec(AnyCodec.class)
  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class, ttl = "30s", idle = "10s")
  @Override
  public @Nullable Object agedAndIdled(String key) throws Exception {
    return computation.answer(key);
  }

  @MemoizeCodec(AnyCodec.class)
  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class, nulls = Nulls.SKIP)
  @Override
  public @Nullable Object unlessNull(String key) throws Exception {
    return computation.answer(key);
  }

  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class, copy = true)
  @Override
  public int[] array(String key) throws Exception {
    return (int[]) computation.answer(key);
  }

  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class, copy = true)
  @Override
  @SuppressWarnings("unchecked") // the test sees to it
  public List<String> list(String key) throws Exception {
    return (List<String>) computation.answer(key);
  }

  @MemoizeCodec(AnyCodec.class)
  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class, waitTimeout = "5s")
  @Override
  public @Nullable Object patient(String key) throws Exception {
    return computation.answer(key);
  }

  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class)
  @Override
  @SuppressWarnings("unchecked") // the test sees to it
  public CompletableFuture<String> later(String key) throws Exception {
    return (CompletableFuture<String>) computation.answer(key);
  }

  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class)
  @Override
  @SuppressWarnings("unchecked") // the test sees to it
  public CompletionStage<String> soon(String key) throws Exception {
    return (CompletionStage<String>) computation.answer(key);
  }

  @MemoizeCodec(AnyCodec.class)
  @Memoize(backend = Backend.CUSTOM, stores = MemoryStores.class, name = "named by stores")
  @Override
  public @Nullable Object named(String key) throws Exception {
    return computation.answer(key);
  }
}
