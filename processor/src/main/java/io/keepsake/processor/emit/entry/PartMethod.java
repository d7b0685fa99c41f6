package io.keepsake.processor.emit.entry;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.emit.text.Suppression;
import io.keepsake.processor.model.Lint;
import io.keepsake.processor.model.plan.key.KeyComponent;
import io.keepsake.processor.model.plan.method.MethodPlan;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The method of an entry that writes one component of a key, for those who know only parts of it. */
final class PartMethod {
  private PartMethod() {}

  static MethodSpec of(MethodPlan method, KeyWriters writers) {
    List<KeyComponent> components = method.key().components();
    MethodSpec.Builder spec = MethodSpec.methodBuilder("writePart")
        .addModifiers(Modifier.STATIC)
        .addParameter(TypeName.INT, "position")
        .addParameter(ClassName.OBJECT, "part")
        .addParameter(RuntimeNames.KEY_SINK, "out");
    boolean isUnchecked = components.stream()
        .anyMatch(component -> component.type() instanceof ParameterizedTypeName type
            && !type.typeArguments().stream().allMatch(WildcardTypeName.class::isInstance));
    spec.addAnnotations(Suppression.of(isUnchecked ? Set.of(Lint.UNCHECKED) : Set.of()));
    if (components.isEmpty()) {
      return spec.addComment("there is none").build();
    }
    spec.beginControlFlow("switch (position)");
    for (int i = 0; i < components.size(); i++) {
      KeyComponent component = components.get(i);
      CodeBlock value = KeyCode.fromBoxed(component, CodeBlock.of("part"));
      spec.addStatement("case $L -> $L", i, writers.component(i, value));
    }
    return spec.addStatement("default -> throw new $T()", IllegalArgumentException.class)
        .endControlFlow()
        .build();
  }
}
