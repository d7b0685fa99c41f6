package io.keepsake.processor.check.data;

import static io.keepsake.processor.problem.ProblemCode.CODEC_WITHOUT_BYTES;

import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.Rule;
import io.keepsake.processor.model.type.StrayAnnotation;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;

/** {@code @MemoizeCodec} on a method says something only where its answers are kept as bytes. */
public final class StrayCodecRule implements Rule {

  @Override
  public void check(TypeDeclaration type, ProblemReport report) {
    type.strays().stream()
        .filter(StrayAnnotation::isCodec)
        .forEach(stray -> report.add(Faults.at(
            stray.origin(),
            CODEC_WITHOUT_BYTES,
            "@MemoizeCodec does nothing here: no answer of " + stray.method()
                + " is ever written as bytes.",
            "choose a backend that keeps bytes, such as PERSISTENT, or remove @MemoizeCodec.")));
  }
}
