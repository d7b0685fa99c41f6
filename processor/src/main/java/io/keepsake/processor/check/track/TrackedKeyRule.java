package io.keepsake.processor.check.track;

import static io.keepsake.processor.problem.ProblemCode.TRACKED_KEY;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.key.KeyDeclaration;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;

/** What is verified is called again with what its key holds, so all that the method is called with must be in the key. */
public final class TrackedKeyRule implements MethodRule {
  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    if (!method.memoize().isTracked()) {
      return;
    }
    Origin track = method.memoize().track().origin();
    if (method.control().whole().isPresent() || !method.control().fields().isEmpty()) {
      boolean isWhole = method.control().whole().isPresent();
      add(
          track,
          method,
          "its key is made by `" + (isWhole ? "key" : "keyFields") + "`",
          "remove one of the two, or use `dependsOn` in place of `track`.",
          report);
      return;
    }
    if (!method.signature().typeVariables().isEmpty()) {
      add(
          track,
          method,
          "its type parameters are not in the key",
          "declare the types of its parameters without them, or use `dependsOn` in place of `track`.",
          report);
    }
    method.keys().forEach(key -> check(key, method, report));
  }

  private static void check(KeyDeclaration key, MethodDeclaration method, ProblemReport report) {
    if (key.ignored().isPresent() || key.keyBy().isPresent()) {
      add(
          key.origin(),
          method,
          "'" + key.name() + "' is not in the key as it is",
          "remove " + (key.ignored().isPresent() ? "@KeyIgnore" : "@KeyBy")
              + ", pass what the answer depends on, or use `dependsOn` in place of `track`.",
          report);
    } else if (!key.type().hasCopies()) {
      add(
          key.origin(),
          method,
          "'" + key.name() + "' is declared as " + key.type().type()
              + ", and what is kept of it is no such collection",
          "declare it as `List`, `Set`, `Map` or `Collection`.",
          report);
    }
  }

  private static void add(
      Origin place, MethodDeclaration method, String why, String fix, ProblemReport report) {
    report.add(Faults.at(
        place,
        TRACKED_KEY,
        Faults.name(method) + " is tracked and has to be called again with what its key holds, but "
            + why + ".",
        fix));
  }
}
