package io.keepsake.processor.check.result;

import static io.keepsake.processor.problem.ProblemCode.BAD_ADAPTER;
import static io.keepsake.processor.problem.ProblemCode.MISSING_ADAPTER;
import static io.keepsake.processor.problem.ProblemCode.PUBLISHER_RESULT;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.Rule;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.result.AsyncDeclaration;
import io.keepsake.processor.model.result.ResultKind;
import io.keepsake.processor.model.type.StrayAnnotation;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;

/** A result that computes when it is asked for its value can be kept if something turns it into a future and back. */
public final class AsyncRule implements Rule {

  @Override
  public void check(TypeDeclaration type, ProblemReport report) {
    for (MethodDeclaration method : type.methods()) {
      if (method.result() == ResultKind.PUBLISHER) {
        report.add(Faults.at(
            method.origin(),
            PUBLISHER_RESULT,
            Faults.name(method)
                + " returns something that computes for each one who subscribes to it:"
                + " what could be kept is the recipe, and not an answer.",
            "return a `Mono`, a `Uni` or a `CompletableFuture`, of a `List` where there are several"
                + " values; or name a class that makes futures of it by @MemoizeAsync."));
      }
      method.returned().async().ifPresent(async -> check(async, method, report));
    }
    type.strays().stream()
        .filter(StrayAnnotation::isAsync)
        .forEach(stray -> report.add(Faults.at(
            stray.origin(),
            BAD_ADAPTER,
            "@MemoizeAsync does nothing here: " + stray.method() + " is not memoized.",
            "put @Memoize on " + stray.method() + ", or remove @MemoizeAsync.")));
  }

  private static void check(
      AsyncDeclaration async, MethodDeclaration method, ProblemReport report) {
    String name = async.adapter().canonicalName();
    if (!async.isThere()) {
      report.add(Faults.at(
          async.origin(),
          MISSING_ADAPTER,
          "the result of " + Faults.name(method) + " needs " + name
              + ", which is not on the class path.",
          "add the dependency <dependency><groupId>io.keepsake</groupId><artifactId>"
              + async.artifact().orElse("") + "</artifactId><version>…</version></dependency>."));
    } else if (async.flaw().isPresent()) {
      report.add(Faults.at(
          async.origin(),
          BAD_ADAPTER,
          name + " " + async.flaw().get() + ", for the result of " + Faults.name(method) + ".",
          "write the two static methods as the documentation of @MemoizeAsync shows them, and give"
              + " the result a type argument."));
    }
  }
}
