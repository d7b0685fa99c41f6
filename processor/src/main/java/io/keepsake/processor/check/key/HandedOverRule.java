package io.keepsake.processor.check.key;

import static io.keepsake.processor.problem.ProblemCode.ARGUMENT_NOT_COPIED;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.key.KeyDeclaration;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;

/** What runs in another thread needs copies of the collections that its caller may change. */
public final class HandedOverRule implements MethodRule {
  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    if (!method.memoize().fresh().departs() || method.control().whole().isPresent()) {
      return;
    }
    for (KeyDeclaration key : method.keys()) {
      if (key.ignored().isEmpty() && key.keyBy().isEmpty() && !key.type().hasCopies()) {
        report.add(Faults.at(
            key.origin(),
            ARGUMENT_NOT_COPIED,
            Faults.name(method) + " may run in another thread, and of '" + key.name()
                + "' no copy can be made for it: it is declared as "
                + key.type().type() + ", and what is kept of it is a " + kept(key) + ".",
            "declare it as `" + kept(key) + "`, or remove `refresh`, `staleOnTimeout` and"
                + " `hardTimeout`."));
      }
    }
  }

  private static String kept(KeyDeclaration key) {
    return switch (key.type().kind()) {
      case LIST -> "List";
      case SET -> "Set";
      case MAP -> "Map";
      default -> "Collection";
    };
  }
}
