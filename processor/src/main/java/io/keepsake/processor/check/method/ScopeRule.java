package io.keepsake.processor.check.method;

import static io.keepsake.processor.problem.ProblemCode.SCOPE_OF_STATIC;
import static io.keepsake.processor.problem.ProblemCode.SHARED_STATE;
import static io.keepsake.processor.problem.ProblemCode.STATE_UNCHECKED;

import io.keepsake.Scope;
import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.Attribute;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.code.StateUse;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.Problem;
import io.keepsake.processor.problem.ProblemReport;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Instances may share an answer only if it does not depend on the instance. */
public final class ScopeRule implements MethodRule {

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    Attribute<Scope> scope = method.memoize().sharing().scope();
    if (scope.value() == Scope.CLASS) {
      checkShared(scope.origin(), method, report);
    }
  }

  private static void checkShared(Origin scope, MethodDeclaration method, ProblemReport report) {
    StateUse state = method.header().stateUse();
    List<String> unkeyed = method.unkeyedState();
    if (method.is(Modifier.STATIC)) {
      report.add(Faults.at(
          scope,
          SCOPE_OF_STATIC,
          "`scope = CLASS` says nothing for " + Faults.name(method)
              + ": a static method has no instance.",
          "remove `scope`."));
    } else if (!unkeyed.isEmpty()) {
      report.add(Faults.at(
          scope,
          SHARED_STATE,
          Faults.name(method) + " reads " + String.join(", ", unkeyed)
              + " of its instance, which is not in "
              + "the key: with `scope = CLASS` one instance would be given the answer of another.",
          "name it in `keyFields`, pass it as a parameter, or remove `scope`."));
    } else if (!state.known() && !method.header().inherited()) {
      report.add(unchecked(scope, method));
    }
  }

  private static Problem unchecked(Origin scope, MethodDeclaration method) {
    return method.is(Modifier.ABSTRACT)
        ? Faults.at(
            scope,
            STATE_UNCHECKED,
            "with `scope = CLASS`, wrappers of different delegates share the answers of "
                + Faults.name(method)
                + ", and nobody can check that these read no state of their own.",
            "make sure that all delegates give the same answers, or remove `scope`.")
        : Faults.at(
            scope,
            STATE_UNCHECKED,
            "this compiler does not show the body of " + Faults.name(method)
                + ", so nobody checked that it reads no "
                + "state of its instance, as `scope = CLASS` demands.",
            "build with javac once, which checks it.");
  }
}
