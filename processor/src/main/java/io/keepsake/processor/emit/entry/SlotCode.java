package io.keepsake.processor.emit.entry;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.model.key.KeyKind;
import io.keepsake.processor.model.plan.key.KeyComponent;
import io.keepsake.processor.model.plan.method.MethodPlan;
import java.util.List;

/** The expressions that number the possible keys of a method, and count them. */
public final class SlotCode {
  private SlotCode() {}

  /** Returns the number of a key: each component is a digit, the last one the lowest. */
  static CodeBlock index(List<KeyComponent> components) {
    CodeBlock number = digit(components.get(0));
    for (KeyComponent component : components.subList(1, components.size())) {
      number = CodeBlock.of("($L) * $L$W+ ($L)", number, size(component), digit(component));
    }
    return number;
  }

  private static CodeBlock digit(KeyComponent component) {
    String name = component.name();
    if (component.kind() == KeyKind.ENUM) {
      return CodeBlock.of("$N == null ? 0 : $N.ordinal() + 1", name, name);
    }
    return component.type().equals(TypeName.BOOLEAN)
        ? CodeBlock.of("$N ? 1 : 0", name)
        : CodeBlock.of("$N == null ? 0 : $N ? 2 : 1", name, name);
  }

  private static CodeBlock size(KeyComponent component) {
    return component
        .size()
        .constant()
        .map(constant -> CodeBlock.of("$N", constant))
        .orElse(CodeBlock.of("$L", component.size().values()));
  }

  /** Returns the number of possible keys, as seen from the handle. */
  public static CodeBlock count(MethodPlan method) {
    List<CodeBlock> sizes = method.key().components().stream()
        .map(component -> component.size().constant().isPresent()
            ? CodeBlock.of("$T.$L", method.names().entry(), size(component))
            : size(component))
        .toList();
    return sizes.isEmpty() ? CodeBlock.of("1") : CodeBlock.join(sizes, " * ");
  }
}
