package io.keepsake.contract.service;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** One memoized method for each attribute; all compute by the {@link Computation} that the service was given. */
public interface Answers {

  /** With the backend's defaults; where the backend needs a time to live, one hour. */
  @Nullable
  Object answer(String key) throws Exception;

  /** As {@link #answer}, with a primitive argument and answer. */
  long number(int key);

  /** With a time to live of 10 seconds after write. */
  @Nullable
  Object aged(String key) throws Exception;

  /** With a time to live of 10 seconds after use; where the backend needs a time to live, one hour. */
  @Nullable
  Object idled(String key) throws Exception;

  /** With a time to live of 30 seconds after write, and of 10 after use. */
  @Nullable
  Object agedAndIdled(String key) throws Exception;

  /** Does not store null. */
  @Nullable
  Object unlessNull(String key) throws Exception;

  /** Gives each caller its own array. */
  int[] array(String key) throws Exception;

  /** Gives each caller its own list. */
  List<String> list(String key) throws Exception;

  /** Waits at most 5 seconds for another thread. */
  @Nullable
  Object patient(String key) throws Exception;

  /** Answers later. */
  CompletableFuture<String> later(String key) throws Exception;

  /** Answers later, in a stage of which no more is known. */
  CompletionStage<String> soon(String key) throws Exception;

  /** Under a name of its own. */
  @Nullable
  Object named(String key) throws Exception;
}
