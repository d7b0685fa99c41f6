package io.keepsake.processor.check.track;

import static io.keepsake.processor.problem.ProblemCode.TRACKED_FUTURE;
import static io.keepsake.processor.problem.ProblemCode.TRACKED_LATER;
import static io.keepsake.processor.problem.ProblemCode.TRACKED_OUTSIDE;

import io.keepsake.Backend;
import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.DurationText;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.hooks.HooksDeclaration;
import io.keepsake.processor.model.memoize.FreshDeclaration;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.result.ResultKind;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;
import java.util.EnumSet;
import java.util.Set;

/** What an answer was made of is known in memory, to the thread that computes it, and of answers alone. */
public final class TrackedPlaceRule implements MethodRule {
  private static final Set<Backend> IN_MEMORY = EnumSet.of(Backend.LRU, Backend.LFU, Backend.TTL);

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    if (!method.memoize().isTracked()) {
      return;
    }
    Backend backend = method.memoize().bounds().backend().value();
    boolean isHooked =
        method.returned().hooks().filter(HooksDeclaration::areStore).isPresent();
    if (!IN_MEMORY.contains(backend) || isHooked) {
      report.add(Faults.at(
          method.memoize().track().origin(),
          TRACKED_OUTSIDE,
          "the answers of " + Faults.name(method) + " are kept by "
              + (isHooked ? "hooks" : "`backend = " + backend + "`")
              + " as well, where nobody knows what each was made of: `track` could not void them.",
          "use `dependsOn`, which reaches them, or a backend in memory: LRU, LFU or TTL."));
    }
    if (method.result() == ResultKind.ASYNC) {
      report.add(Faults.at(
          method.memoize().track().origin(),
          TRACKED_FUTURE,
          Faults.name(method)
              + " returns before its answer is there: what is read later, perhaps in"
              + " another thread, would not be seen by `track`.",
          "use `dependsOn`, or return the answer itself."));
    }
    checkLater(method, report);
  }

  private static void checkLater(MethodDeclaration method, ProblemReport report) {
    FreshDeclaration fresh = method.memoize().fresh();
    checkFresh("refresh", fresh.refresh(), method, report);
    checkFresh("staleOnError", fresh.staleOnError(), method, report);
    checkFresh("staleOnTimeout", fresh.staleOnTimeout(), method, report);
    checkFresh("hardTimeout", fresh.hardTimeout(), method, report);
    var failures = method.returned().outcomes().failures();
    if (!failures.value().isEmpty()) {
      add(
          failures.origin(),
          "`cacheExceptions` of " + Faults.name(method)
              + " does not go with `track`: what a failure was made of is not known.",
          "remove `cacheExceptions`, or use `dependsOn` in place of `track`.",
          report);
    }
  }

  private static void checkFresh(
      String name, Attribute<DurationText> time, MethodDeclaration method, ProblemReport report) {
    if (time.value().isGiven()) {
      add(
          time.origin(),
          "`" + name + "` of " + Faults.name(method) + " does not go with `track`: the answer is"
              + " computed in another thread, or given although it is not good any more.",
          "remove `" + name + "`, or use `dependsOn` in place of `track`.",
          report);
    }
  }

  private static void add(Origin place, String what, String fix, ProblemReport report) {
    report.add(Faults.at(place, TRACKED_LATER, what, fix));
  }
}
