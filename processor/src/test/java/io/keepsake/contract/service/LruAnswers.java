package io.keepsake.contract.service;

import io.keepsake.Memoize;
import io.keepsake.Nulls;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@link Answers} with the backend LRU. */
public class LruAnswers implements Answers {
  private final Computation computation;

  /** Computes as it is told. */
  public LruAnswers(Computation computation) {
    this.computation = computation;
  }

  @Memoize
  @Override
  public @Nullable Object answer(String key) throws Exception {
    return computation.answer(key);
  }

  @Memoize
  @Override
  public long number(int key) {
    return Numbers.compute(computation, key);
  }

  @Memoize(ttl = "10s")
  @Override
  public @Nullable Object aged(String key) throws Exception {
    return computation.answer(key);
  }

  @Memoize(idle = "10s")
  @Override
  public @Nullable Object idled(String key) throws Exception {
    return computation.answer(key);
  }

  @Memoize(ttl = "30s", idle = "10s")
  @Override
  public @Nullable Object agedAndIdled(String key) throws Exception {
    return computation.answer(key);
  }

  @Memoize(nulls = Nulls.SKIP)
  @Override
  public @Nullable Object unlessNull(String key) throws Exception {
    return computation.answer(key);
  }

  @Memoize(copy = true)
  @Override
  public int[] array(String key) throws Exception {
    return (int[]) computation.answer(key);
  }

  @Memoize(copy = true)
  @Override
  @SuppressWarnings("unchecked") // the test sees to it
  public List<String> list(String key) throws Exception {
    return (List<String>) computation.answer(key);
  }

  @Memoize(waitTimeout = "5s")
  @Override
  public @Nullable Object patient(String key) throws Exception {
    return computation.answer(key);
  }

  @Memoize
  @Override
  @SuppressWarnings("unchecked") // the test sees to it
  public CompletableFuture<String> later(String key) throws Exception {
    return (CompletableFuture<String>) computation.answer(key);
  }

  @Memoize
  @Override
  @SuppressWarnings("unchecked") // the test sees to it
  public CompletionStage<String> soon(String key) throws Exception {
    return (CompletionStage<String>) computation.answer(key);
  }

  @Memoize(name = "named by LRU")
  @Override
  public @Nullable Object named(String key) throws Exception {
    return computation.answer(key);
  }
}
