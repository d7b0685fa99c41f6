package io.keepsake.contract.backend;

import io.keepsake.contract.service.Outcomes;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@link Outcomes}, memoized, with a handle for each method. */
public interface OutcomeSubject extends Outcomes {

  Handle<String, @Nullable String> keptHandle();

  Handle<String, @Nullable String> fewHandle();

  Handle<String, Optional<String>> optionalHandle();

  Handle<String, @Nullable String> usedHandle();

  Handle<String, @Nullable String> unlessHandle();

  Handle<String, @Nullable String> onlyIfHandle();

  Handle<String, @Nullable String> varyingHandle();

  Handle<String, @Nullable String> jitteredHandle();

  Handle<String, @Nullable String> dailyHandle();

  Handle<String, CompletableFuture<String>> laterHandle();
}
