package io.keepsake.processor.check.store;

import static io.keepsake.processor.problem.ProblemCode.BAD_CODE_VERSION;
import static io.keepsake.processor.problem.ProblemCode.NO_ROOM_FOR_BYTES;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.memoize.KeepingDeclaration;
import io.keepsake.processor.model.memoize.KeepingDeclaration.Shards;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;

/** A store must have room, and its answers a version. */
public final class KeptAmountRule implements MethodRule {

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    KeepingDeclaration keeping = method.memoize().keeping();
    Shards shards = keeping.shards();
    check("maxBytes", keeping.maxBytes(), method, report);
    check("shards", shards.shards(), method, report);
    check("shardBytes", shards.shardBytes(), method, report);
    check("openShards", shards.openShards(), method, report);
    if (keeping.codeVersion().value().isBlank()) {
      report.add(Faults.at(
          keeping.codeVersion().origin(),
          BAD_CODE_VERSION,
          "`codeVersion` of " + Faults.name(method) + " is empty, which names no version.",
          "write a version such as \"3\", `Memoize.NONE` if answers of any version are good, or"
              + " nothing for a fingerprint of the code."));
    }
  }

  private static void check(
      String name,
      Attribute<? extends Number> amount,
      MethodDeclaration method,
      ProblemReport report) {
    if (amount.value().longValue() < 1) {
      report.add(Faults.at(
          amount.origin(),
          NO_ROOM_FOR_BYTES,
          "`" + name + " = " + amount.value() + "` of " + Faults.name(method)
              + " leaves no room for any answer.",
          "give at least 1, or remove it."));
    }
  }
}
