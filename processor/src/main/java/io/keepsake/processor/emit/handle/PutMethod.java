package io.keepsake.processor.emit.handle;

import com.palantir.javapoet.MethodSpec;
import io.keepsake.processor.emit.entry.ValueCode;
import io.keepsake.processor.emit.text.Parameters;
import io.keepsake.processor.model.plan.method.MethodPlan;
import javax.lang.model.element.Modifier;

/** The method of a handle that stores an answer. */
final class PutMethod {
  private PutMethod() {}

  static MethodSpec of(MethodPlan method) {
    String entry = method.locals().entry();
    String value = method.locals().value();
    MethodSpec.Builder spec = MethodSpec.methodBuilder("put")
        .addJavadoc("Stores an answer for these arguments.\n")
        .addModifiers(Modifier.PUBLIC)
        .addTypeVariables(KeyMethods.variables(method))
        .addParameters(Parameters.of(method.head().keyed()))
        .addParameter(method.value().given(), value)
        .addStatement("$T $N = $L", method.names().entry(), entry, KeyMethods.probe(method))
        .addStatement(
            "$N.$N = $L",
            entry,
            method.value().field(),
            ValueCode.put(method.value(), entry, value));
    if (!method.value().treatment().skipsNull()) {
      return spec.addStatement("insert($N)", entry).build();
    }
    return spec.beginControlFlow("if ($N == null)", value)
        .addStatement("remove($N)", entry)
        .nextControlFlow("else")
        .addStatement("insert($N)", entry)
        .endControlFlow()
        .build();
  }
}
