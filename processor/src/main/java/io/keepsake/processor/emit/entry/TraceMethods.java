package io.keepsake.processor.emit.entry;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.model.plan.method.MethodPlan;
import javax.lang.model.element.Modifier;

/** The field of an entry that holds what its answer was made of, and the methods that take and show it. */
final class TraceMethods {
  private final MethodPlan method;

  TraceMethods(MethodPlan method) {
    this.method = method;
  }

  void addField(TypeSpec.Builder entry) {
    method
        .trace()
        .ifPresent(trace ->
            entry.addField(RuntimeNames.TRACE, trace.field(), Modifier.PRIVATE, Modifier.VOLATILE));
  }

  void addMethods(TypeSpec.Builder entry) {
    if (method.trace().isEmpty()) {
      return;
    }
    String field = method.trace().get().field();
    entry.addMethod(override("trace")
        .addParameter(RuntimeNames.TRACE, "trace")
        .addStatement("this.$N = trace", field)
        .build());
    entry.addMethod(override("trace")
        .returns(RuntimeNames.TRACE)
        .addStatement("return $N", field)
        .build());
    entry.addMethod(override("isSuspect")
        .returns(TypeName.BOOLEAN)
        .addStatement("return $T.isSuspect($N)", RuntimeNames.TRACE, field)
        .build());
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED);
  }
}
