package io.keepsake.processor.check.outcome;

import static io.keepsake.processor.problem.ProblemCode.BAD_JITTER;
import static io.keepsake.processor.problem.ProblemCode.BAD_UNTIL;
import static io.keepsake.processor.problem.ProblemCode.JITTER_ALONE;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.check.rule.Spelling;
import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.DurationText;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.outcome.JitterText;
import io.keepsake.processor.model.outcome.OutcomesDeclaration;
import io.keepsake.processor.model.outcome.UntilText;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;
import java.time.ZoneId;
import java.util.Optional;

/** Lives must end at moments that everybody understands, and can be shortened only where they end. */
public final class LifetimeRule implements MethodRule {

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    OutcomesDeclaration outcomes = method.returned().outcomes();
    checkUntil(outcomes.until(), method, report);
    Attribute<JitterText> jitter = outcomes.jitter();
    DurationText ttl = method.memoize().bounds().ttl().value();
    Optional<String> failure = jitter.value().failure();
    if (ttl.isGiven() && jitter.value().nanos() >= ttl.nanos()) {
      failure = Optional.of("is not shorter than `ttl = \"" + ttl.text() + "\"`");
    }
    failure.ifPresent(reason -> report.add(Faults.at(
        jitter.origin(),
        BAD_JITTER,
        "`ttlJitter = \"" + jitter.value().text() + "\"` of " + Faults.name(method) + " " + reason
            + ".",
        "write a duration such as \"30s\", shorter than `ttl`, or a part of it such as \"10%\".")));
    boolean ends = ttl.isGiven() || ttl.failure().isPresent() || mayEnd(outcomes);
    if (jitter.value().isGiven() && !ends) {
      report.add(Faults.at(
          jitter.origin(),
          JITTER_ALONE,
          "`ttlJitter` of " + Faults.name(method)
              + " has nothing to shorten: its answers are kept for ever, or as long as they are used.",
          "set `ttl`, or remove `ttlJitter`."));
    }
  }

  private static boolean mayEnd(OutcomesDeclaration outcomes) {
    return outcomes.until().written()
        || outcomes.negativeTtl().written()
        || outcomes.asking().ttlFrom().isPresent();
  }

  private static void checkUntil(
      Attribute<UntilText> until, MethodDeclaration method, ProblemReport report) {
    until
        .value()
        .failure()
        .ifPresent(reason -> report.add(Faults.at(
            until.origin(),
            BAD_UNTIL,
            "`until = \"" + until.value().text() + "\"` of " + Faults.name(method) + " " + reason
                + near(until.value()) + ".",
            "write a time and a time zone such as \"midnight Europe/Paris\", \"06:30 UTC\","
                + " \"monday 06:00 America/New_York\" or \"1st of month 00:00 UTC\".")));
  }

  private static String near(UntilText until) {
    return until
        .unknownZone()
        .map(zone -> Spelling.byNearness(zone, ZoneId.getAvailableZoneIds()).get(0))
        .map(zone -> "; perhaps you mean " + zone)
        .orElse("");
  }
}
