package io.keepsake.processor.emit.handle;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import io.keepsake.processor.emit.entry.ValueCode;
import io.keepsake.processor.emit.text.Suppression;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.plan.method.MethodPlan;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The way out of an entry, for values that callers do not get as they are stored. */
final class ReadMethod {
  private ReadMethod() {}

  static MethodSpec of(MethodPlan method) {
    List<AnnotationSpec> suppression =
        method.value().treatment().casts() ? Suppression.of(Set.of(Lint.UNCHECKED)) : List.of();
    return MethodSpec.methodBuilder("read")
        .addAnnotations(suppression)
        .addModifiers(Modifier.PRIVATE)
        .addTypeVariables(method.value().typeVariables())
        .returns(method.value().given())
        .addParameter(method.names().entry(), method.locals().entry())
        .addStatement("return $L", ValueCode.given(method))
        .build();
  }
}
