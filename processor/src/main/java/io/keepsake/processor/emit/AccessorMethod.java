package io.keepsake.processor.emit;

import com.palantir.javapoet.MethodSpec;
import io.keepsake.processor.emit.text.Docs;
import io.keepsake.processor.model.plan.method.MethodPlan;
import javax.lang.model.element.Modifier;

/** The method that gives the handle. */
final class AccessorMethod {
  private AccessorMethod() {}

  static MethodSpec of(MethodPlan method) {
    MethodSpec.Builder spec = MethodSpec.methodBuilder(method.names().accessor())
        .addJavadoc("Returns the handle to the answers of $L.\n", Docs.signature(method))
        .returns(method.names().handle());
    method.head().visibility().ifPresent(spec::addModifiers);
    return method.head().isStatic()
        ? spec.addModifiers(Modifier.STATIC)
            .addStatement("return $N", method.names().field())
            .build()
        : spec.addStatement("return this.$N", method.names().field()).build();
  }
}
