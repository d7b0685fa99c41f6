package io.keepsake.contract.service;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Memoized methods that do not keep all answers alike; all compute by the {@link Computation} that the service was given.
 * Where the backend needs a time to live and none is said, it is one day.
 */
public interface Outcomes {

  /** Keeps some exceptions, and null, for 5 seconds; answers for 10. */
  @Nullable
  String kept(String key) throws Exception;

  /** As {@link #kept}, with room for 4. */
  @Nullable
  String few(String key) throws Exception;

  /** Keeps that there is nothing for 5 seconds; answers for ever. */
  Optional<String> optional(String key) throws Exception;

  /** Keeps null for 5 seconds; answers for 10 seconds after use. */
  @Nullable
  String used(String key) throws Exception;

  /** Does not keep empty texts. */
  @Nullable
  String unless(String key) throws Exception;

  /** Keeps good texts. */
  @Nullable
  String onlyIf(String key) throws Exception;

  /** Keeps each answer for so many seconds as it says, one minute at the most. */
  @Nullable
  String varying(String key) throws Exception;

  /** Keeps answers for at least 5 seconds and less than 10. */
  @Nullable
  String jittered(String key) throws Exception;

  /** Keeps answers until the day ends in Paris, 10 hours at the most. */
  @Nullable
  String daily(String key) throws Exception;

  /** All of it, of answers that arrive later: not the empty ones, for as long as they say, failures for 5 seconds. */
  CompletableFuture<String> later(String key) throws Exception;
}
