package io.keepsake.processor.check.bounds;

import static io.keepsake.processor.problem.ProblemCode.BAD_DURATION;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.DurationText;
import io.keepsake.processor.model.memoize.MemoizeDeclaration;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;
import java.util.Optional;

/** Durations must be readable and above zero. */
public final class DurationRule implements MethodRule {

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    MemoizeDeclaration memoize = method.memoize();
    check("ttl", memoize.bounds().ttl(), method, report);
    check("idle", memoize.bounds().idle(), method, report);
    check("refresh", memoize.fresh().refresh(), method, report);
    check("staleOnError", memoize.fresh().staleOnError(), method, report);
    check("staleOnTimeout", memoize.fresh().staleOnTimeout(), method, report);
    check("hardTimeout", memoize.fresh().hardTimeout(), method, report);
    check("negativeTtl", method.returned().outcomes().negativeTtl(), method, report);
    Attribute<DurationText> waitTimeout = memoize.sharing().waitTimeout();
    check("waitTimeout", waitTimeout, method, report);
    if (!waitTimeout.value().isGiven() && waitTimeout.value().failure().isEmpty()) {
      add("waitTimeout", waitTimeout, "is empty, and nobody may wait for ever", method, report);
    }
  }

  private static void check(
      String name,
      Attribute<DurationText> attribute,
      MethodDeclaration method,
      ProblemReport report) {
    Optional<String> failure = attribute.value().failure();
    failure.ifPresent(reason -> add(name, attribute, reason, method, report));
  }

  private static void add(
      String name,
      Attribute<DurationText> attribute,
      String reason,
      MethodDeclaration method,
      ProblemReport report) {
    report.add(
        Faults.at(
            attribute.origin(),
            BAD_DURATION,
            "`" + name + " = \"" + attribute.value().text() + "\"` of " + Faults.name(method) + " "
                + reason + ".",
            "write a length above zero such as \"250ms\", \"30s\", \"10m\", \"2h\", \"7d\" or \"PT1H30M\"."));
  }
}
