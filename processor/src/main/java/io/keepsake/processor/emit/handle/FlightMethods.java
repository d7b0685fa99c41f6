package io.keepsake.processor.emit.handle;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.keepsake.processor.emit.entry.EntryClass;
import io.keepsake.processor.model.plan.method.MethodPlan;
import javax.lang.model.element.Modifier;

/** The beginning of a computation, and its end where it fails. */
final class FlightMethods {
  private FlightMethods() {}

  /** Begins a computation, unless another one has. */
  static CodeBlock enter(MethodPlan method) {
    CodeBlock joined = CodeBlock.of(
        "$L(new $T($L))",
        method.isTracked() ? "consult" : "join",
        method.names().entry(),
        EntryClass.names(method));
    return method.table().fresh().departs() ? CodeBlock.of("leave($L)", joined) : joined;
  }

  static MethodSpec fail(MethodPlan method) {
    String entry = method.locals().entry();
    MethodSpec.Builder spec = MethodSpec.methodBuilder("fail")
        .addModifiers(Modifier.PRIVATE)
        .addParameter(method.names().entry(), entry);
    return method.table().fresh().fallsBack()
        ? spec.returns(method.names().entry())
            .addStatement("return fallBack($N)", entry)
            .build()
        : spec.addStatement("release($N)", entry).build();
  }

  /** Ends a computation whose exception may be kept. */
  static MethodSpec failKeeping(MethodPlan method) {
    String entry = method.locals().entry();
    String failure = method.locals().failure();
    return MethodSpec.methodBuilder("fail")
        .addModifiers(Modifier.PRIVATE)
        .addParameter(method.names().entry(), entry)
        .addParameter(Throwable.class, failure)
        .addStatement("release($N, $N)", entry, failure)
        .build();
  }
}
