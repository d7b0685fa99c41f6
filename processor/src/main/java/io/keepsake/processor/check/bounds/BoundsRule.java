package io.keepsake.processor.check.bounds;

import static io.keepsake.processor.problem.ProblemCode.BAD_CAPACITY;
import static io.keepsake.processor.problem.ProblemCode.IDLE_BEYOND_TTL;
import static io.keepsake.processor.problem.ProblemCode.TTL_MISSING;

import io.keepsake.Backend;
import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.DurationText;
import io.keepsake.processor.model.memoize.MemoizeDeclaration.Bounds;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;

/** What leaves a cache, and when, must be possible and free of contradictions. */
public final class BoundsRule implements MethodRule {

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    Bounds bounds = method.memoize().bounds();
    checkCapacity(bounds.capacity(), method, report);
    checkTtl(bounds, method, report);
    checkIdle(bounds, method, report);
  }

  private static void checkCapacity(
      Attribute<Integer> capacity, MethodDeclaration method, ProblemReport report) {
    if (capacity.value() < 1) {
      report.add(Faults.at(
          capacity.origin(),
          BAD_CAPACITY,
          "`capacity = " + capacity.value() + "` of " + Faults.name(method)
              + " leaves no room for any answer.",
          "give at least 1, `Memoize.UNBOUNDED` for no bound, or remove @Memoize."));
    }
  }

  private static void checkTtl(Bounds bounds, MethodDeclaration method, ProblemReport report) {
    Attribute<DurationText> ttl = bounds.ttl();
    boolean absent = !ttl.value().isGiven() && ttl.value().failure().isEmpty();
    boolean isTimed = method.returned().outcomes().until().written()
        || method.returned().outcomes().asking().ttlFrom().isPresent();
    if (bounds.backend().value() == Backend.TTL && absent && !isTimed) {
      report.add(Faults.at(
          ttl.written() ? ttl.origin() : bounds.backend().origin(),
          TTL_MISSING,
          "`backend = TTL` of " + Faults.name(method)
              + " keeps answers for a time, and `ttl` does not say how long.",
          "set `ttl`, such as `ttl = \"10m\"`, or use the backend LRU."));
    }
  }

  private static void checkIdle(Bounds bounds, MethodDeclaration method, ProblemReport report) {
    DurationText ttl = bounds.ttl().value();
    DurationText idle = bounds.idle().value();
    if (ttl.isGiven() && idle.isGiven() && idle.nanos() >= ttl.nanos()) {
      report.add(Faults.at(
          bounds.idle().origin(),
          IDLE_BEYOND_TTL,
          "`idle = \"" + idle.text() + "\"` of " + Faults.name(method)
              + " would do nothing: after `ttl = \"" + ttl.text()
              + "\"` the answer is gone, used or not.",
          "make `idle` shorter than `ttl`, or remove it."));
    }
  }
}
