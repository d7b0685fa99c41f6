package io.keepsake.processor.emit.handle;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import io.keepsake.processor.emit.entry.EntryValueMethods;
import io.keepsake.processor.emit.entry.KeyCode;
import io.keepsake.processor.emit.text.Parameters;
import io.keepsake.processor.model.plan.key.KeyComponent;
import io.keepsake.processor.model.plan.method.MethodPlan;
import java.util.ArrayList;
import java.util.List;

/** What hooks are given of an entry. */
final class HookArguments {
  private static final CodeBlock ENTRY = CodeBlock.of("entry");

  private final List<KeyComponent> components;
  private final List<TypeName> key;
  private final TypeName value;

  /**
   * Creates the arguments.
   *
   * @param key the types of what is taken of a key
   * @param value the type of the answers as they are taken
   */
  HookArguments(MethodPlan method, List<TypeName> key, TypeName value) {
    this.components = method.key().components();
    this.key = key;
    this.value = value;
  }

  /** Passes on the components of the key. */
  CodeBlock key() {
    return Parameters.joined(parts());
  }

  /** Passes on the components of the key, and the value. */
  CodeBlock keyAndValue() {
    List<CodeBlock> all = new ArrayList<>(parts());
    all.add(value());
    return Parameters.joined(all);
  }

  /** Passes on the value, and the components of the key. */
  CodeBlock valueAndKey() {
    List<CodeBlock> all = new ArrayList<>(List.of(value()));
    all.addAll(parts());
    return Parameters.joined(all);
  }

  /** Shows the value as what it is. */
  CodeBlock value() {
    return value.equals(ClassName.OBJECT)
        ? CodeBlock.of("value")
        : CodeBlock.of("($T) value", value);
  }

  private List<CodeBlock> parts() {
    List<CodeBlock> parts = new ArrayList<>();
    for (int i = 0; i < components.size(); i++) {
      CodeBlock part = KeyCode.part(components.get(i), ENTRY);
      parts.add(isCast(i) ? CodeBlock.of("($T) $L", key.get(i), part) : part);
    }
    return parts;
  }

  /** Whether a cast of the arguments cannot be checked at run time. */
  boolean areUnchecked(boolean withValue) {
    for (int i = 0; i < components.size(); i++) {
      if (isCast(i)) {
        return true;
      }
    }
    return withValue && !EntryValueMethods.isChecked(value);
  }

  /** An entry does not know the types of what is in a collection. */
  private boolean isCast(int i) {
    return components.get(i).kind().isCollection()
        && key.get(i) instanceof ParameterizedTypeName generic
        && !generic.typeArguments().stream()
            .allMatch(WildcardTypeName.subtypeOf(Object.class)::equals);
  }
}
