package io.keepsake.processor.check.data;

import static io.keepsake.processor.problem.ProblemCode.BAD_CODEC;
import static io.keepsake.processor.problem.ProblemCode.KEY_WITHOUT_BYTES;
import static io.keepsake.processor.problem.ProblemCode.RESULT_WITHOUT_BYTES;

import io.keepsake.processor.check.key.KeyRemedy;
import io.keepsake.processor.check.rule.Faults;
import io.keepsake.processor.check.rule.MethodRule;
import io.keepsake.processor.model.Origin;
import io.keepsake.processor.model.data.DataGraph;
import io.keepsake.processor.model.data.DataType.Custom;
import io.keepsake.processor.model.key.KeyDeclaration;
import io.keepsake.processor.model.key.KeyRisk;
import io.keepsake.processor.model.method.MethodDeclaration;
import io.keepsake.processor.model.result.ResultDeclaration.Bytes;
import io.keepsake.processor.model.type.TypeDeclaration;
import io.keepsake.processor.problem.ProblemReport;
import java.util.Optional;

/** What a backend keeps as bytes must be made of what has bytes. */
public final class DataRule implements MethodRule {

  @Override
  public void check(TypeDeclaration type, MethodDeclaration method, ProblemReport report) {
    method.returned().bytes().ifPresent(bytes -> {
      checkResult(bytes, method, report);
      method.key().components().forEach(key -> checkKey(key, method, report));
    });
  }

  private static void checkResult(Bytes bytes, MethodDeclaration method, ProblemReport report) {
    DataPaths paths = new DataPaths(bytes.data());
    if (method.result().isKept()) {
      paths
          .unsupported()
          .forEach(fault -> report.add(Faults.at(
              method.origin(),
              RESULT_WITHOUT_BYTES,
              "the result of " + Faults.name(method) + " cannot be written as bytes: "
                  + fault.text() + ".",
              fault.isWritten()
                  ? "make " + fault.type()
                      + " a record, name a codec for it by @MemoizeCodec, or return something else."
                  : "name a codec by @MemoizeCodec on the method, or return something else.")));
    }
    paths.unusable().forEach(custom -> add(custom, report));
  }

  private static void checkKey(KeyDeclaration key, MethodDeclaration method, ProblemReport report) {
    Optional<DataGraph> data = key.data();
    if (data.isEmpty()) {
      return;
    }
    DataPaths paths = new DataPaths(data.get());
    Origin origin = key.keyBy().map(keyBy -> keyBy.method().origin()).orElse(key.origin());
    boolean isTold = key.keyBy().isEmpty() && key.type().risk() == KeyRisk.ONE_SHOT;
    if (!isTold) {
      paths
          .unsupported()
          .forEach(fault -> report.add(Faults.at(
              origin,
              KEY_WITHOUT_BYTES,
              "'" + key.name() + "' of " + Faults.name(method)
                  + " cannot be written as the bytes of a key: " + fault.text() + ".",
              KeyRemedy.of(key)
                  + (fault.isWritten() ? ", or make " + fault.type() + " a record." : "."))));
    }
    paths.unusable().forEach(custom -> add(custom, report));
  }

  private static void add(Custom custom, ProblemReport report) {
    report.add(Faults.at(
        custom.origin(),
        BAD_CODEC,
        custom.codec().canonicalName() + " " + custom.failure().orElse("cannot be used") + ".",
        "name a class that implements Codec<" + custom.type()
            + "> and has a visible constructor without parameters."));
  }
}
