package io.keepsake.processor.check;

import static io.keepsake.processor.problem.ProblemCode.CODE_UNSEEN;

import io.keepsake.processor.model.MethodDeclaration;
import io.keepsake.processor.model.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;

/** A person should know where a change of code does not make answers of an earlier run void. */
final class UnseenCodeRule implements MethodRule {

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    boolean isUnseen = method
        .returned()
        .bytes()
        .map(bytes -> bytes.code().isEmpty() && method.memoize().keeping().isCodeCompared())
        .orElse(false);
    if (isUnseen) {
      report.add(Faults.at(
          method.memoize().bounds().backend().origin(),
          CODE_UNSEEN,
          "the code of " + Faults.name(method)
              + " is not to be seen in the source of its type, so that"
              + " answers of other versions of it are given as long as the signature is the same."
              + " This is not told of further methods.",
          "give a `codeVersion` that is changed by hand, or `Memoize.NONE`; with the Eclipse compiler,"
              + " build with javac."));
    }
  }
}
