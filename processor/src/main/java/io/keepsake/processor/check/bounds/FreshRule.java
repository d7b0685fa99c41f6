package io.keepsake.processor.check.bounds;

import static io.keepsake.processor.problem.ProblemCode.REFRESH_BEYOND_TTL;
import static io.keepsake.processor.problem.ProblemCode.REFRESH_WITHOUT_TTL;
import static io.keepsake.processor.problem.ProblemCode.REFRESH_WITH_IDLE;
import static io.keepsake.processor.problem.ProblemCode.STALE_BEYOND_WAIT;
import static io.keepsake.processor.problem.ProblemCode.STALE_WITHOUT_LIFETIME;
import static io.keepsake.processor.problem.ProblemCode.TIMEOUTS_REVERSED;
import static io.keepsake.processor.problem.ProblemCode.TIMEOUT_OF_FUTURE;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.DurationText;
import io.keepsake.processor.model.memoize.FreshDeclaration;
import io.keepsake.processor.model.memoize.MemoizeDeclaration.Bounds;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.result.ResultKind;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemCode;
import io.keepsake.processor.problem.ProblemReport;

/** Answers can be refreshed before they expire, and given after that, where they expire and callers wait. */
public final class FreshRule implements MethodRule {

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    FreshDeclaration fresh = method.memoize().fresh();
    if (fresh.refresh().value().isGiven()) {
      checkRefresh(method, report);
    }
    checkLifetime("staleOnError", fresh.staleOnError(), method, report);
    checkLifetime("staleOnTimeout", fresh.staleOnTimeout(), method, report);
    checkFuture("staleOnTimeout", fresh.staleOnTimeout(), method, report);
    checkFuture("hardTimeout", fresh.hardTimeout(), method, report);
    checkOrder(fresh.hardTimeout(), "hardTimeout", TIMEOUTS_REVERSED, method, report);
    checkOrder(
        method.memoize().sharing().waitTimeout(), "waitTimeout", STALE_BEYOND_WAIT, method, report);
  }

  private static void checkRefresh(MethodDeclaration method, ProblemReport report) {
    Attribute<DurationText> refresh = method.memoize().fresh().refresh();
    Bounds bounds = method.memoize().bounds();
    DurationText ttl = bounds.ttl().value();
    String text = text("refresh", refresh);
    if (!ttl.isGiven() && ttl.failure().isEmpty()) {
      report.add(Faults.at(
          refresh.origin(),
          REFRESH_WITHOUT_TTL,
          text + " of " + Faults.name(method)
              + " computes answers anew before they expire, and they never do.",
          "set `ttl`, longer than `refresh`."));
    } else if (ttl.isGiven() && refresh.value().nanos() >= ttl.nanos()) {
      report.add(Faults.at(
          refresh.origin(),
          REFRESH_BEYOND_TTL,
          text + " of " + Faults.name(method) + " would do nothing: after "
              + text("ttl", bounds.ttl()) + " the answer is gone.",
          "make `refresh` shorter than `ttl`."));
    }
    if (bounds.idle().value().isGiven()) {
      report.add(Faults.at(
          bounds.idle().origin(),
          REFRESH_WITH_IDLE,
          text("idle", bounds.idle()) + " of " + Faults.name(method) + " does not go with " + text
              + ": an answer that nobody asks for is not refreshed, and leaves after its `ttl`.",
          "remove `idle`, or `refresh`."));
    }
  }

  private static void checkLifetime(
      String name, Attribute<DurationText> stale, MethodDeclaration method, ProblemReport report) {
    Bounds bounds = method.memoize().bounds();
    boolean expires =
        !bounds.ttl().value().text().isEmpty() || !bounds.idle().value().text().isEmpty();
    if (stale.value().isGiven() && !expires) {
      report.add(Faults.at(
          stale.origin(),
          STALE_WITHOUT_LIFETIME,
          text(name, stale) + " of " + Faults.name(method)
              + " is about answers that have expired, and none does.",
          "set `ttl` or `idle`, or remove `" + name + "`."));
    }
  }

  private static void checkFuture(
      String name,
      Attribute<DurationText> timeout,
      MethodDeclaration method,
      ProblemReport report) {
    if (timeout.value().isGiven() && method.result() == ResultKind.ASYNC) {
      report.add(Faults.at(
          timeout.origin(),
          TIMEOUT_OF_FUTURE,
          text(name, timeout) + " of " + Faults.name(method)
              + " is about callers that wait, and this method returns a future at once.",
          "remove it; let the method use `orTimeout` of its future, and set `staleOnError`."));
    }
  }

  private static void checkOrder(
      Attribute<DurationText> longer,
      String name,
      ProblemCode code,
      MethodDeclaration method,
      ProblemReport report) {
    Attribute<DurationText> stale = method.memoize().fresh().staleOnTimeout();
    boolean areGiven = stale.value().isGiven() && longer.value().isGiven();
    if (areGiven && stale.value().nanos() > longer.value().nanos()) {
      report.add(Faults.at(
          stale.origin(),
          code,
          text("staleOnTimeout", stale) + " of " + Faults.name(method) + " would do nothing: after "
              + text(name, longer) + " nobody waits any more.",
          "make `staleOnTimeout` shorter than `" + name + "`."));
    }
  }

  private static String text(String name, Attribute<DurationText> attribute) {
    return "`" + name + " = \"" + attribute.value().text() + "\"`";
  }
}
