package io.keepsake.processor.check.store;

import static io.keepsake.processor.problem.ProblemCode.KEPT_BY_NOBODY;

import io.keepsake.Backend;
import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.memoize.KeepingDeclaration;
import io.keepsake.processor.model.memoize.KeepingDeclaration.Shards;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.store.ByteBackend;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;
import java.util.Optional;

/** What a method's backend has no use for must not be written. */
public final class KeepingRule implements MethodRule {
  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    Backend backend = method.memoize().bounds().backend().value();
    KeepingDeclaration keeping = method.memoize().keeping();
    if (ByteBackend.of(method.memoize()).isEmpty()) {
      check("codeVersion", keeping.codeVersion(), method, report);
      check("maxBytes", keeping.maxBytes(), method, report);
      check("writeThrough", keeping.saving().writeThrough(), method, report);
      check("saveAfter", keeping.saving().saveAfter(), method, report);
    }
    if (backend != Backend.PERSISTENT) {
      Shards shards = keeping.shards();
      check("shards", shards.shards(), method, report);
      check("shardBytes", shards.shardBytes(), method, report);
      check("openShards", shards.openShards(), method, report);
    }
  }

  private static void check(
      String name, Attribute<?> attribute, MethodDeclaration method, ProblemReport report) {
    if (attribute.written()) {
      Backend backend = method.memoize().bounds().backend().value();
      Optional<ByteBackend> bytes = ByteBackend.of(method.memoize());
      report.add(Faults.at(
          attribute.origin(),
          KEPT_BY_NOBODY,
          "`" + name + "` of " + Faults.name(method) + " does nothing: the backend " + backend
              + bytes.map(KeepingRule::reason).orElse(" does not keep answers as bytes."),
          "remove it, or use the backend "
              + (bytes.isPresent()
                  ? "PERSISTENT."
                  : "PERSISTENT, which keeps answers beyond the program.")));
    }
  }

  private static String reason(ByteBackend backend) {
    return backend == ByteBackend.CUSTOM
        ? " leaves that to its stores."
        : " keeps each answer in files of its own.";
  }
}
