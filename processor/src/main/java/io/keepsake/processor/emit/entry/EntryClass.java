package io.keepsake.processor.emit.entry;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.keepsake.processor.emit.text.Docs;
import io.keepsake.processor.emit.text.Parameters;
import io.keepsake.processor.emit.text.RuntimeNames;
import io.keepsake.processor.emit.text.Suppression;
import io.keepsake.processor.model.plan.key.KeyComponent;
import io.keepsake.processor.model.plan.key.KeyPlan.Layout;
import io.keepsake.processor.model.plan.method.MethodPlan;
import javax.lang.model.element.Modifier;

/** The nested class of the entries: arguments and answer in typed fields. */
public final class EntryClass {
  private final MethodPlan method;
  private final Layout layout;

  private EntryClass(MethodPlan method) {
    this.method = method;
    this.layout = method.key().layout();
  }

  /** Prints the class for the entries of a method. */
  public static TypeSpec of(MethodPlan method) {
    return new EntryClass(method).define();
  }

  /** Passes on the components of the key. */
  public static CodeBlock names(MethodPlan method) {
    return Parameters.joined(method.key().components().stream()
        .map(component -> CodeBlock.of("$N", component.name()))
        .toList());
  }

  private TypeSpec define() {
    TypeSpec.Builder type = TypeSpec.classBuilder(method.names().entry())
        .addJavadoc(doc())
        .addAnnotations(Suppression.of(method.suppressed().entry()))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .superclass(superclass());
    addFields(type);
    addConstructor(type);
    EntryKeyMethods keys = new EntryKeyMethods(method);
    keys.all().forEach(type::addMethod);
    type.addMethod(EntryValueMethods.arguments(method));
    type.addMethod(EntryValueMethods.value(method));
    method.table().tier().ifPresent(tier -> new KeyWriters(method, tier.key()).addTo(type));
    if (method.table().fresh().hasTimeouts()) {
      type.addMethod(EntryKeyMethods.twin(method));
    }
    if (method.table().restores()) {
      type.addMethod(EntryValueMethods.restore(method));
    }
    new TagMethods(method.relations()).addMethods(type);
    new TraceMethods(method).addMethods(type);
    return type.build();
  }

  private ClassName superclass() {
    if (method.table().fresh().isUsed()) {
      return RuntimeNames.FRESH_ENTRY;
    }
    return switch (method.table().hit()) {
      case PLAIN -> RuntimeNames.ENTRY;
      case TIMED, REFRESHED -> RuntimeNames.TIMED_ENTRY;
      case IDLE -> RuntimeNames.IDLE_ENTRY;
    };
  }

  private CodeBlock doc() {
    return method.key().components().isEmpty()
        ? CodeBlock.of("The answer of $L.\n", Docs.signature(method))
        : CodeBlock.of(
            "One answer of $L and the arguments that it belongs to.\n", Docs.signature(method));
  }

  private void addFields(TypeSpec.Builder type) {
    if (layout == Layout.SLOTS) {
      method.key().components().forEach(component -> addSize(type, component));
    }
    if (layout == Layout.STORED_HASH) {
      type.addField(TypeName.INT, method.locals().hash(), Modifier.PRIVATE, Modifier.FINAL);
    }
    for (KeyComponent component : method.key().components()) {
      type.addField(component.type(), component.name(), Modifier.PRIVATE, Modifier.FINAL);
    }
    type.addField(method.value().stored(), method.value().field(), Modifier.PRIVATE);
    new TagMethods(method.relations()).addField(type);
    new TraceMethods(method).addField(type);
  }

  private static void addSize(TypeSpec.Builder type, KeyComponent component) {
    component
        .size()
        .constant()
        .ifPresent(constant -> type.addField(FieldSpec.builder(
                TypeName.INT, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("The number of values of {@code $L}, null among them.\n", component.name())
            .initializer("$T.values().length + 1", component.type())
            .build()));
  }

  private void addConstructor(TypeSpec.Builder type) {
    if (method.key().components().isEmpty()) {
      return;
    }
    MethodSpec.Builder setting = MethodSpec.constructorBuilder()
        .addParameters(Parameters.ofComponents(method.key().components()));
    if (layout == Layout.STORED_HASH) {
      setting.addStatement("this.$N = hash($L)", method.locals().hash(), names(method));
    }
    for (KeyComponent component : method.key().components()) {
      setting.addStatement("this.$N = $L", component.name(), KeyCode.kept(component));
    }
    type.addMethod(setting.build());
  }
}
