package io.keepsake.processor.emit.handle;

import com.palantir.javapoet.MethodSpec;
import io.keepsake.processor.emit.entry.ValueCode;
import io.keepsake.processor.model.plan.method.MethodPlan;
import io.keepsake.processor.model.plan.method.ValuePlan;
import javax.lang.model.element.Modifier;

/** The end of a computation that gave a value. */
final class PublishMethod {
  private PublishMethod() {}

  static MethodSpec of(MethodPlan method) {
    ValuePlan value = method.value();
    String entry = method.locals().entry();
    String computed = method.locals().value();
    MethodSpec.Builder spec = MethodSpec.methodBuilder("publish")
        .addModifiers(Modifier.PRIVATE)
        .addTypeVariables(value.typeVariables())
        .returns(value.given())
        .addParameter(method.names().entry(), entry)
        .addParameter(value.given(), computed)
        .addStatement("$N.$N = $L", entry, value.field(), ValueCode.kept(value, entry, computed));
    if (method.isTracked()) {
      spec.addStatement("seal($N)", entry);
    }
    if (value.treatment().skipsNull()) {
      spec.beginControlFlow("if ($N == null)", computed)
          .addStatement("discard($N)", entry)
          .nextControlFlow("else")
          .addStatement("settle($N)", entry)
          .endControlFlow();
    } else {
      spec.addStatement("settle($N)", entry);
    }
    // what was computed: once that is refused, the entry may have an older answer
    return spec.addStatement("return $L", ValueCode.returned(value, entry, computed))
        .build();
  }
}
