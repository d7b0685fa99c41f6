package io.keepsake.contract.backend;

import io.keepsake.contract.service.Answers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@link Answers}, memoized, with a handle for each method. */
public interface Subject extends Answers {

  Handle<String, @Nullable Object> answerHandle();

  Handle<Integer, Long> numberHandle();

  Handle<String, @Nullable Object> agedHandle();

  Handle<String, @Nullable Object> idledHandle();

  Handle<String, @Nullable Object> agedAndIdledHandle();

  Handle<String, @Nullable Object> unlessNullHandle();

  Handle<String, int[]> arrayHandle();

  Handle<String, List<String>> listHandle();

  Handle<String, @Nullable Object> patientHandle();

  Handle<String, CompletableFuture<String>> laterHandle();

  Handle<String, CompletionStage<String>> soonHandle();

  Handle<String, @Nullable Object> namedHandle();
}
