package io.keepsake.processor.emit.entry;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.keepsake.processor.emit.text.Parameters;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.model.key.KeyKind;
import io.keepsake.processor.model.plan.key.KeyComponent;
import io.keepsake.processor.model.plan.key.KeyPlan.Layout;
import io.keepsake.processor.model.plan.method.MethodPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The methods of an entry that tell it from others. */
final class EntryKeyMethods {
  private static final Set<KeyKind> CHEAP =
      Set.of(KeyKind.PRIMITIVE, KeyKind.BITS, KeyKind.ENUM, KeyKind.CLASS);

  private final MethodPlan method;
  private final Layout layout;
  private final List<KeyComponent> components;
  private final String hash;

  EntryKeyMethods(MethodPlan method) {
    this.method = method;
    this.layout = method.key().layout();
    this.components = method.key().components();
    this.hash = method.locals().hash();
  }

  List<MethodSpec> all() {
    List<MethodSpec> methods = new ArrayList<>();
    if (!components.isEmpty()) {
      methods.add(hashOf());
      if (layout != Layout.SLOTS) {
        methods.add(holds());
      }
    }
    methods.add(hash());
    methods.add(sameKey());
    return methods;
  }

  private MethodSpec hashOf() {
    MethodSpec.Builder spec = MethodSpec.methodBuilder("hash")
        .addModifiers(Modifier.STATIC)
        .returns(TypeName.INT)
        .addParameters(Parameters.ofComponents(components));
    if (layout == Layout.SLOTS) {
      return spec.addStatement("return $L", SlotCode.index(components)).build();
    }
    if (components.size() < 3) {
      CodeBlock mixed = components.size() == 1
          ? KeyCode.hash(components.get(0))
          : CodeBlock.of(
              "31 * $L + $L", KeyCode.hash(components.get(0)), KeyCode.hash(components.get(1)));
      return spec.addStatement("return $T.spread($L)", RuntimeNames.KEYS, mixed).build();
    }
    spec.addStatement("int $N = $L", hash, KeyCode.hash(components.get(0)));
    for (KeyComponent component : components.subList(1, components.size())) {
      spec.addStatement("$N = 31 * $N + $L", hash, hash, KeyCode.hash(component));
    }
    return spec.addStatement("return $T.spread($N)", RuntimeNames.KEYS, hash).build();
  }

  /** Compares what is cheap to compare first. */
  private MethodSpec holds() {
    List<CodeBlock> conditions = new ArrayList<>();
    MethodSpec.Builder spec = MethodSpec.methodBuilder("holds").returns(TypeName.BOOLEAN);
    if (layout == Layout.STORED_HASH) {
      spec.addParameter(TypeName.INT, hash);
      conditions.add(CodeBlock.of("this.$N == $N", hash, hash));
    }
    components.stream()
        .sorted(Comparator.comparing((KeyComponent component) -> !CHEAP.contains(component.kind())))
        .forEach(component -> conditions.add(KeyCode.isEqual(component)));
    return spec.addParameters(Parameters.ofComponents(components))
        .addStatement("return $L", CodeBlock.join(conditions, "$W&& "))
        .build();
  }

  private MethodSpec hash() {
    CodeBlock value = components.isEmpty()
        ? CodeBlock.of("0")
        : layout == Layout.STORED_HASH
            ? CodeBlock.of("$N", hash)
            : CodeBlock.of("hash($L)", EntryClass.names(method));
    return override("hash")
        .returns(TypeName.INT)
        .addStatement("return $L", value)
        .build();
  }

  /** Makes another entry of the same arguments. */
  static MethodSpec twin(MethodPlan method) {
    return override("twin")
        .returns(method.names().entry())
        .addStatement("return new $T($L)", method.names().entry(), EntryClass.names(method))
        .build();
  }

  private MethodSpec sameKey() {
    MethodSpec.Builder spec =
        override("sameKey").returns(TypeName.BOOLEAN).addParameter(RuntimeNames.ENTRY, "other");
    if (components.isEmpty()) {
      return spec.addStatement("return other instanceof $T", method.names().entry())
          .build();
    }
    if (layout == Layout.SLOTS) {
      return spec.addStatement(
              "return other instanceof $T that && hash() == that.hash()",
              method.names().entry())
          .build();
    }
    List<CodeBlock> fields = new ArrayList<>();
    if (layout == Layout.STORED_HASH) {
      fields.add(CodeBlock.of("that.$N", hash));
    }
    components.forEach(component -> fields.add(CodeBlock.of("that.$N", component.name())));
    return spec.addStatement(
            "return other instanceof $T that$W&& holds($L)",
            method.names().entry(),
            Parameters.joined(fields))
        .build();
  }

  private static MethodSpec.Builder override(String name) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED);
  }
}
