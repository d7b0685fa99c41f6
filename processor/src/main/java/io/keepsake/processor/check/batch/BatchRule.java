package io.keepsake.processor.check.batch;

import static io.keepsake.processor.problem.ProblemCode.BATCH_ATTRIBUTE;
import static io.keepsake.processor.problem.ProblemCode.BATCH_IMPOSSIBLE;
import static io.keepsake.processor.problem.ProblemCode.BATCH_RESULT;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.Rule;
import io.keepsake.processor.model.batch.BatchDeclaration;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;
import java.util.Optional;

/**
 * A method that gives many answers of another one returns a map of them, says nothing of how they are kept, and computes
 * as its callers wait.
 */
public final class BatchRule implements Rule {

  @Override
  public void check(TypeDeclaration type, ProblemReport report) {
    for (BatchDeclaration batch : type.batches()) {
      Optional<MethodDeclaration> partner = type.partnerOf(batch);
      checkExtras(batch, partner, report);
      batch
          .match()
          .flatMap(match -> match.neededResult())
          .ifPresent(needed -> report.add(Faults.at(
              batch.origin(),
              BATCH_RESULT,
              batch.text() + " does not return the answers of "
                  + partner.map(Faults::name).orElseThrow() + " by their keys, which are a "
                  + needed + ".",
              "return `" + needed + "`.")));
      partner.ifPresent(found -> checkPartner(batch, found, report));
    }
  }

  private static void checkExtras(
      BatchDeclaration batch, Optional<MethodDeclaration> partner, ProblemReport report) {
    String home = partner.map(Faults::name).orElse("the method that `sharesWith` names");
    batch
        .extras()
        .forEach(extra -> report.add(Faults.at(
            extra.origin(),
            BATCH_ATTRIBUTE,
            extra.value() + " says nothing on " + batch.text()
                + ", whose answers are those of another method and are kept as that one says.",
            "remove it, or put it on " + home + ".")));
  }

  private static void checkPartner(
      BatchDeclaration batch, MethodDeclaration partner, ProblemReport report) {
    if (partner.memoize().fresh().departs()) {
      report.add(Faults.at(
          batch.partner().origin(),
          BATCH_IMPOSSIBLE,
          "answers of " + Faults.name(partner)
              + " are computed in other threads, by `refresh`, `staleOnTimeout` or `hardTimeout`, and "
              + batch.text() + " is computed by its caller.",
          "remove these attributes from " + Faults.name(partner) + ", or @Memoize from "
              + batch.text() + "."));
    }
    if (partner.memoize().isTracked()) {
      report.add(Faults.at(
          batch.partner().origin(),
          BATCH_IMPOSSIBLE,
          Faults.name(partner) + " is tracked, and nobody knows which answer " + batch.text()
              + " has read something for.",
          "remove `track` from " + Faults.name(partner) + ", or @Memoize from " + batch.text()
              + "."));
    }
    if (partner.returned().async().isPresent()) {
      report.add(Faults.at(
          batch.partner().origin(),
          BATCH_IMPOSSIBLE,
          Faults.name(partner)
              + " returns what is computed when somebody subscribes to it, and no call of "
              + batch.text() + " can know for which keys that will be.",
          "share with a method that returns a value or a `CompletableFuture`."));
    }
  }
}
