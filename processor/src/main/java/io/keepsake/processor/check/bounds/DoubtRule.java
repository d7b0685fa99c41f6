package io.keepsake.processor.check.bounds;

import static io.keepsake.processor.problem.ProblemCode.DOUBTFUL_ATTRIBUTE;

import io.keepsake.Backend;
import io.keepsake.Memoize;
import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.memoize.KeepingDeclaration.Shards;
import io.keepsake.processor.model.memoize.MemoizeDeclaration.Bounds;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;

/** Attributes that are right each by itself, and hardly meant together. */
public final class DoubtRule implements MethodRule {

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    if (!method.header().inherited()) {
      Bounds bounds = method.memoize().bounds();
      boolean hasKey = !method.key().components().isEmpty();
      if (!hasKey && bounds.capacity().written() && bounds.capacity().value() > 0) {
        add(
            bounds.capacity().origin(),
            "`capacity` of " + Faults.name(method)
                + " does nothing: no argument is in the key, so that there is a single answer.",
            "remove `capacity`.",
            report);
      } else if (bounds.backend().value() == Backend.LFU
          && bounds.capacity().value() == Memoize.UNBOUNDED) {
        add(
            bounds.backend().origin(),
            "`backend = LFU` of " + Faults.name(method)
                + " decides who leaves, and with `capacity = UNBOUNDED` nobody ever does.",
            "remove `backend`, for LRU costs less, or give a `capacity`.",
            report);
      }
      checkShards(method, report);
    }
  }

  private static void checkShards(MethodDeclaration method, ProblemReport report) {
    Shards shards = method.memoize().keeping().shards();
    if (shards.openShards().value() > 0
        && shards.shards().value() > shards.openShards().value()) {
      add(
          shards.shards().written()
              ? shards.shards().origin()
              : shards.openShards().origin(),
          "`shards = " + shards.shards().value() + "` of " + Faults.name(method)
              + " lets so many files be written at a time, and `openShards = "
              + shards.openShards().value()
              + "` has them closed and opened again in turn.",
          "raise `openShards`, or lower `shards`.",
          report);
    }
  }

  private static void add(Origin place, String what, String fix, ProblemReport report) {
    report.add(Faults.at(place, DOUBTFUL_ATTRIBUTE, what, fix));
  }
}
