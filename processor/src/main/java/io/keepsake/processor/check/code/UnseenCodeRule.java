package io.keepsake.processor.check.code;

import static io.keepsake.processor.problem.ProblemCode.CODE_UNSEEN;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.code.CodeDeclaration;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.result.ResultDeclaration.Bytes;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;

/** A person should know where a change of code does not make answers of an earlier run void. */
public final class UnseenCodeRule implements MethodRule {
  private static final String ONCE = " This is not told of further methods.";

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    method.returned().bytes().flatMap(Bytes::code).ifPresent(code -> {
      Origin origin = method.header().inherited()
          ? type.origin()
          : method.memoize().bounds().backend().origin();
      if (!code.hidden().isEmpty()) {
        checkHidden(origin, code, method, report);
      } else if (!code.isSeen()) {
        report.add(Faults.at(
            origin,
            CODE_UNSEEN,
            "the code of " + Faults.name(method)
                + " is not to be seen in the source of its type, so that"
                + " answers of other versions of it are given as long as the signature is the same."
                + ONCE,
            "give a `codeVersion` that is changed by hand, or `Memoize.NONE`; with the Eclipse"
                + " compiler, build with javac."));
      }
    });
  }

  private static void checkHidden(
      Origin origin, CodeDeclaration code, MethodDeclaration method, ProblemReport report) {
    String types = String.join(", ", code.hidden());
    report.add(Faults.at(
        origin,
        CODE_UNSEEN,
        "methods that " + Faults.name(method)
            + " may call are overridden in another source file, by " + types
            + ", so that answers of other versions of them are given." + ONCE,
        "put @MemoizedType on " + types + ", or give the method a `codeVersion` that is changed by"
            + " hand."));
  }
}
