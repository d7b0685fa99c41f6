package io.keepsake.processor.model.result;

import io.keepsake.processor.model.code.CodeDeclaration;
import io.keepsake.processor.model.data.DataGraph;
import io.keepsake.processor.model.hooks.HooksDeclaration;
import io.keepsake.processor.model.outcome.OutcomesDeclaration;
import io.keepsake.processor.model.store.ByteBackend;
import io.keepsake.processor.model.store.StoresDeclaration;
import java.util.Optional;

/**
 * What a memoized method returns.
 *
 * @param kind what it is to a cache
 * @param async how it becomes a future and back, if it has to
 * @param bytes what it is as data, for a backend that keeps bytes
 * @param hooks what the application does with it besides, if it does
 * @param outcomes which answers are kept, and how long
 */
public record ResultDeclaration(
    ResultKind kind,
    Optional<AsyncDeclaration> async,
    Optional<Bytes> bytes,
    Optional<HooksDeclaration> hooks,
    OutcomesDeclaration outcomes) {

  /**
   * What a backend that keeps bytes asks of a method's answers.
   *
   * @param backend the backend
   * @param stores what opens its stores
   * @param data the type of what is kept: of a future, that of what it gives
   * @param code what stands for the method's code, if its fingerprint is asked for
   */
  public record Bytes(
      ByteBackend backend,
      StoresDeclaration stores,
      DataGraph data,
      Optional<CodeDeclaration> code) {}
}
