package io.keepsake.processor.check.store;

import static io.keepsake.processor.problem.ProblemCode.KEPT_STATE;
import static io.keepsake.processor.problem.ProblemCode.MISSING_STORE;

import io.keepsake.Scope;
import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.result.ResultDeclaration.Bytes;
import io.keepsake.processor.model.store.StoresDeclaration.Access;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;
import java.util.List;

/** A backend that keeps bytes needs its store, and a method whose answers another instance may be given. */
public final class StoreRule implements MethodRule {

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    method.returned().bytes().ifPresent(bytes -> check(bytes, method, report));
  }

  private static void check(Bytes bytes, MethodDeclaration method, ProblemReport report) {
    Origin backend = method.memoize().bounds().backend().origin();
    if (bytes.stores().access() == Access.MISSING) {
      String artifact = bytes.backend().artifact();
      report.add(Faults.at(
          backend,
          MISSING_STORE,
          "`backend = " + bytes.backend() + "` of " + Faults.name(method) + " needs "
              + bytes.backend().stores().canonicalName() + ", which is not on the class path.",
          "add the dependency <dependency><groupId>io.keepsake</groupId><artifactId>" + artifact
              + "</artifactId><version>…</version></dependency>."));
    }
    checkState(method, report);
  }

  /** Warns of answers that depend on an instance and outlive it. */
  public static void checkState(MethodDeclaration method, ProblemReport report) {
    method
        .returned()
        .bytes()
        .ifPresent(bytes ->
            checkState(bytes, method.memoize().bounds().backend().origin(), method, report));
  }

  private static void checkState(
      Bytes bytes, Origin backend, MethodDeclaration method, ProblemReport report) {
    List<String> state = method.unkeyedState();
    boolean isPrivate = method.memoize().sharing().scope().value() == Scope.INSTANCE;
    if (!state.isEmpty() && isPrivate) {
      report.add(Faults.at(
          backend,
          KEPT_STATE,
          Faults.name(method) + " reads " + String.join(", ", state)
              + " of its instance, which is not in the key: with `backend = " + bytes.backend()
              + "` all instances, and later runs of the program, share its answers.",
          "name it in `keyFields`, pass it as a parameter, or see that it is always the same."));
    }
  }
}
