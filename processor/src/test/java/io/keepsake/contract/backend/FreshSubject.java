package io.keepsake.contract.backend;

import io.keepsake.contract.service.FreshAnswers;
import java.util.concurrent.CompletableFuture;

/** A service whose answers get old, with its handles. */
public interface FreshSubject extends FreshAnswers {

  Handle<String, String> refreshedHandle();

  Handle<String, String> excusedHandle();

  Handle<String, String> excusedIdleHandle();

  Handle<String, String> softHandle();

  Handle<String, String> hardHandle();

  Handle<String, String> limitedHandle();

  Handle<String, CompletableFuture<String>> laterHandle();
}
