package io.keepsake.processor.emit;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.emit.text.Parameters;
import io.keepsake.processor.emit.text.Suppression;
import io.keepsake.processor.model.Signature;
import io.keepsake.processor.model.plan.ForwardingPlan;
import io.keepsake.processor.model.plan.TypePlan;
import javax.lang.model.element.Modifier;

/** A method of a wrapper that asks its delegate. */
final class ForwardingMethod {
  private ForwardingMethod() {}

  static MethodSpec of(TypePlan plan, ForwardingPlan method) {
    Signature signature = method.signature();
    return MethodSpec.methodBuilder(method.name())
        .addAnnotation(Override.class)
        .addAnnotations(method.annotations())
        .addAnnotations(Suppression.of(method.lints()))
        .addModifiers(Modifier.PUBLIC)
        .addTypeVariables(signature.typeVariables())
        .returns(signature.returns())
        .addParameters(Parameters.of(signature.parameters()))
        .varargs(signature.varargs())
        .addExceptions(signature.thrown())
        .addStatement(
            signature.returns().equals(TypeName.VOID) ? "this.$N.$N($L)" : "return this.$N.$N($L)",
            plan.owner().delegate(),
            method.name(),
            Parameters.names(signature.parameters()))
        .build();
  }
}
